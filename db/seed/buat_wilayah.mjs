// Makes wilayah.tsv (38 provinsi to 83,000 desa) out of the npm package
// idn-area-data, so that the rows themselves need not be in this repository.
//
//	node buat_wilayah.mjs NODE_MODULES OUT.tsv
//
// Columns: kode (dotted Kemendagri code), tingkat (1 provinsi, 2 kabupaten or
// kota, 3 kecamatan, 4 desa or kelurahan), nama, induk_kode.  Parents come
// before their children.  Every fault stops the build: a partial region table
// would silently send reports to the wrong place.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LEVELS = [
	{ file: 'provinces', parent: null, code: /^\d{2}$/, atLeast: 38 },
	{
		file: 'regencies',
		parent: 'province_code',
		code: /^\d{2}\.\d{2}$/,
		atLeast: 514,
	},
	{
		file: 'districts',
		parent: 'regency_code',
		code: /^\d{2}\.\d{2}\.\d{2}$/,
		atLeast: 7200,
	},
	{
		file: 'villages',
		parent: 'district_code',
		code: /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/,
		atLeast: 83000,
	},
];

// One CSV line (RFC 4180; the package has no line breaks inside fields).
function fields(line) {
	const out = [];
	const next = /("(?:[^"]|"")*"|[^,]*)(,|$)/gy;
	for (;;) {
		const m = next.exec(line);
		if (!m) throw new Error(`not CSV: ${line}`);
		const raw = m[1];
		out.push(
			raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw,
		);
		if (m[2] === '') return out;
	}
}

function table(text) {
	const [head, ...rows] = text.split(/\r?\n/).filter((l) => l !== '');
	const names = fields(head);
	return rows.map((row) => {
		const values = fields(row);
		if (values.length !== names.length) throw new Error(`columns: ${row}`);
		return Object.fromEntries(names.map((n, i) => [n, values[i]]));
	});
}

// The glottal stop of Madurese names (Ra'as, Soka'an) arrives as a quotation
// mark; runs of spaces arrive as they are.
function readable(name) {
	return name
		.normalize('NFC')
		.replace(/["`\u2018\u2019\u00b4]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}

function main(modules, out) {
	const data = join(modules, 'idn-area-data', 'data');
	const known = new Set();
	const lines = ['kode\ttingkat\tnama\tinduk_kode'];
	LEVELS.forEach((level, i) => {
		const rows = table(readFileSync(join(data, `${level.file}.csv`), 'utf8'));
		if (rows.length < level.atLeast)
			throw new Error(`${level.file}: only ${rows.length} rows`);
		for (const row of rows) {
			const parent = level.parent ? row[level.parent] : '';
			const name = readable(row.name);
			if (!level.code.test(row.code) || known.has(row.code) || !name)
				throw new Error(`${level.file}: bad row ${JSON.stringify(row)}`);
			if (parent && !(known.has(parent) && row.code.startsWith(`${parent}.`)))
				throw new Error(`${row.code}: no parent ${parent}`);
			known.add(row.code);
			lines.push([row.code, i + 1, name, parent].join('\t'));
		}
	});
	mkdirSync(dirname(out), { recursive: true });
	writeFileSync(`${out}.tmp`, `${lines.join('\n')}\n`);
	renameSync(`${out}.tmp`, out);
	console.log(`${out}: ${known.size} wilayah`);
}

if (process.argv.length !== 4) {
	console.error('usage: buat_wilayah.mjs NODE_MODULES OUT.tsv');
	process.exit(2);
}
main(process.argv[2], process.argv[3]);
