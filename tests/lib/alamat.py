"""The reply address of docs/surel.md, made anew: BLAKE2b twice, as an
independent reader of backend/notifikasi/alamat.h would."""
import hashlib

HURUF = '0123456789abcdefghjkmnpqrstvwxyz'


def balas(ins, laporan_id, pengguna_id=0, hari=60, domain='lapor.uji'):
	rahasia = hashlib.blake2b((ins.dir / 'kunci').read_bytes()).digest()
	kunci = hashlib.blake2b(b'alamat', key=rahasia, digest_size=32).digest()
	teks = 'b%x-%x-%x' % (laporan_id, pengguna_id,
		ins.kini() // 86400 + hari)
	h = hashlib.blake2b(teks.encode(), key=kunci, digest_size=32).digest()
	segel = ''.join(HURUF[b & 31] for b in h[:20])
	return f'balas+{teks}-{segel}@{domain}'
