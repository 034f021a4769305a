# Helpers of the scripts; sourced, never run.  bash.

# Say why and end.
die() {
	echo "${0##*/}: $*" >&2
	exit 1
}

# Put a node that is new enough for the build (20.19) first in PATH, for npm
# too.  Call it from the top of the tree.
use_node() {
	local n
	for n in node build/node/node_modules/.bin/node; do
		n=$(command -v "$n") || continue
		n=$(readlink -f "$n")
		if "$n" -e 'const [a, b] = process.versions.node.split(".");
		    process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
			PATH=$(dirname "$n"):$PATH
			return 0
		fi
	done
	echo "node 20.19 or newer is missing; run: make deps" >&2
	return 1
}

# npm with nothing but errors on the screen; never sends anything home.
npm_quiet() {
	npm "$@" --no-audit --no-fund --no-update-notifier --loglevel=error \
	    >/dev/null
}

# A TCP port on 127.0.0.1 that nobody listens on.
free_port() {
	python3 -c 'import socket
s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
