# Lapor.  GNU make.  All output goes to $(B), by default ./build.
#
#   make run      install, build, start the demo, print the URL (PORT=8080)
#   make test     install, build, run every test; last line "N passed, N failed"
#   make help     the other targets

B	?= build
CC	= gcc
PORT	?= 8080
S	?= 60
# V=1 shows whole commands
Q	= $(if $(V),,@echo '  $@'; )

WARN	= -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	  -Wpointer-arith -Wwrite-strings -Wvla -Wformat=2 -Werror
HARD	= -D_FORTIFY_SOURCE=2 -fstack-protector-strong \
	  -fstack-clash-protection -ftrivial-auto-var-init=zero -fPIE
OPT	?= -O2 -g
SAN	?=
PKGS	= libmariadb libsodium libcjson pangocairo cairo-svg cairo-pdf \
	  xlsxwriter libzip expat libxml-2.0 libqrencode libcurl \
	  gmime-3.0 libcrypto libjpeg libpng libwebp libheif libseccomp zlib
PKGINC	:= $(patsubst -I%,-isystem %,$(shell pkg-config --cflags-only-I $(PKGS) 2>/dev/null))
CFLAGS	= -std=gnu17 $(OPT) $(WARN) $(if $(SAN),-fPIE,$(HARD)) $(SAN) \
	  -D_GNU_SOURCE -Ibackend $(PKGINC) -include base/banned.h -MMD -MP
LDFLAGS	= -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(SAN)
LIBS	:= $(shell pkg-config --libs $(PKGS) 2>/dev/null) \
	  -lfcgi -lstemmer -lm

# With sanitizers, how they behave.
ifdef SAN
LIBS	+= $(B)/obj/tests/asan/opsi.o
endif

# A main is backend/<name>_main.c; everything else goes into one archive.
MAINS	:= $(wildcard backend/*_main.c)
SRC	:= $(filter-out $(MAINS) backend/mariadb/db_check.c,\
	  $(shell find backend -name '*.c' | LC_ALL=C sort))
OBJ	:= $(SRC:%.c=$(B)/obj/%.o)
LIB	= $(B)/liblapor.a
binname	= $(if $(filter lapor,$(1)),lapor,lapor-$(1))
BINS	:= $(foreach m,$(MAINS),\
	  $(B)/bin/$(call binname,$(m:backend/%_main.c=%)))
SQLCHECK := $(if $(wildcard backend/mariadb/db_check.c),$(B)/bin/lapor-sqlcheck)

UNIT	:= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/unit/test_*.c))
DBT	:= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/db/test_*.c))
HTTPT	:= $(patsubst tests/%.c,$(B)/tests/%,$(wildcard tests/http/test_*.c))
HELPERS	= $(patsubst %.c,$(B)/obj/%.o,$(filter-out $(wildcard \
	  tests/$(1)/test_*.c),$(wildcard tests/$(1)/*.c tests/lib/*.c)))
WEBSRC	:= $(shell find frontend -name node_modules -prune -o -type f -print \
	  2>/dev/null)
export B

.PHONY: all bin deps web wilayah run tests test test-one unit db-test http-test kill-test browser-test
.PHONY: lint-fast web-test sqlcheck golden asan fuzz cov bench soak format lint docs dev tags clean help
.DELETE_ON_ERROR:
.SECONDARY:

all: bin web wilayah
bin: $(BINS) $(SQLCHECK)

$(B)/obj/%.o: %.c $(B)/flags
	@mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<

$(B)/obj/tests/asan/opsi.o: CFLAGS += -DASAN_TEMUAN='"$(abspath $(B))/temuan/t"'
$(LIB): $(OBJ) $(B)/sources $(if $(SAN),$(B)/obj/tests/asan/opsi.o)
	@rm -f $@
	$(Q)ar rcsD $@ $(OBJ)

$(B)/bin/lapor: $(B)/obj/backend/lapor_main.o $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# With all of the archive: it walks every statement there is.
$(B)/bin/lapor-sqlcheck: $(B)/obj/backend/mariadb/db_check.o $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $< -Wl,--whole-archive $(LIB) \
	    -Wl,--no-whole-archive $(LIBS)

$(B)/bin/lapor-%: $(B)/obj/backend/%_main.o $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# The scheduler that dies where it is told to (backend/base/titik.h).
$(B)/tests/kill/lapor-scheduler: $(B)/obj/backend/scheduler_main.o \
  $(B)/obj/tests/kill/titik_mati.o $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS)

# Written only when the list or the flags change, so that a removed source
# or another compiler rebuilds what depends on it.
$(B)/sources: FORCE
	@mkdir -p $(B); echo '$(OBJ)' | cmp -s - $@ || echo '$(OBJ)' >$@
$(B)/flags: FORCE
	@mkdir -p $(B); echo '$(CC) $(CFLAGS)' | cmp -s - $@ || \
	    echo '$(CC) $(CFLAGS)' >$@
FORCE:

-include $(OBJ:.o=.d) $(MAINS:%.c=$(B)/obj/%.d)
-include $(wildcard $(B)/obj/backend/mariadb/db_check.d)
-include $(wildcard $(B)/obj/tests/*/*.d)

# The pages: one stamp for the whole bundle.
web: $(if $(wildcard frontend/package.json),build/web/.stamp)
build/web/.stamp: $(WEBSRC) docs/openapi.yaml
	scripts/web
	@touch $@

# Regions: made from the npm package named in db/seed/package.json.
wilayah: $(if $(wildcard db/seed/package.json),build/wilayah.tsv)
build/wilayah.tsv: db/seed/package-lock.json db/seed/buat_wilayah.mjs
	scripts/wilayah $@

deps:
	scripts/deps

run:
	@scripts/deps
	@$(MAKE) --no-print-directory all
	@exec scripts/jalankan --dir $(B)/demo --port $(PORT)

# Tests.  Each kind appends its counts; `make test` adds them up at the end.
$(B)/tests/unit/%: $(B)/obj/tests/unit/%.o $(call HELPERS,unit) $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka
$(B)/tests/db/%: $(B)/obj/tests/db/%.o $(call HELPERS,db) $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka
$(B)/tests/http/%: $(B)/obj/tests/http/%.o $(call HELPERS,http) $(LIB)
	@mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka

tests: $(UNIT) $(DBT) $(HTTPT)
test:
	@scripts/deps
	@scripts/uji semua
unit: bin $(UNIT)
	@scripts/uji unit $(UNIT)
db-test: bin wilayah $(DBT)
	@scripts/uji db $(DBT)
http-test: all $(HTTPT) $(B)/tests/kill/lapor-scheduler
	@scripts/uji http $(HTTPT)
kill-test: all $(B)/tests/kill/lapor-scheduler
	@scripts/uji kill
browser-test: all
	@scripts/uji browser
lint-fast: bin
	@scripts/uji lint
web-test: web
	@scripts/uji web
sqlcheck: bin wilayah
	@scripts/uji sqlcheck
# Write the golden files anew; read the diff before committing it.
golden: $(B)/tests/unit/test_alur $(B)/tests/unit/test_grafik
	for t in $^; do GOLDEN_WRITE=1 $$t; done
test-one:
	@test -n "$(T)" || { echo 'usage: make test-one T=alur'; exit 2; }
	@set -- tests/*/test_$(T).c; k=$${1#tests/}; k=$${k%%/*}; \
	$(MAKE) --no-print-directory bin $(B)/tests/$$k/test_$(T) && \
	scripts/uji $$k $(B)/tests/$$k/test_$(T)

# What is found stands in build/asan/temuan; also workers may have died of it
# that no test missed.
asan:
	@rm -rf build/asan/temuan; mkdir -p build/asan/temuan
	@chmod 1777 build/asan/temuan
	rc=0; $(MAKE) -k B=build/asan OPT='-O1 -g -fno-omit-frame-pointer' \
	    SAN='-fsanitize=address,undefined -fno-sanitize-recover=all' \
	    unit db-test http-test || rc=1; \
	! cat build/asan/temuan/* 2>/dev/null && exit $$rc
fuzz:
	scripts/fuzz '$(F)' $(S)
cov:
	$(MAKE) B=build/cov OPT='-O0 -g' SAN=--coverage unit db-test http-test
	gcovr -r . --object-directory build/cov --filter backend/ --print-summary
bench: all
	scripts/bench
soak: all $(B)/tests/kill/lapor-scheduler
	scripts/soak

CFILES	= $(shell find backend tests -name '*.[ch]' | LC_ALL=C sort)
format:
	clang-format -i $(CFILES)
lint:
	@scripts/lint
print-cppflags:
	@echo '-std=gnu17 -D_GNU_SOURCE -Ibackend $(PKGINC)'
print-libs:
	@echo '$(LIBS)'
docs: bin
	scripts/docs
dev: all
	scripts/dev
tags:
	ctags -R backend tests
clean:
	rm -rf build/obj build/bin build/tests build/liblapor.a build/asan \
	    build/cov build/fuzz build/web build/flags build/sources
help:
	@sed -n 's/^\([a-z-]*\):.*/\1/p' Makefile | sort -u | tr '\n' ' '; echo
