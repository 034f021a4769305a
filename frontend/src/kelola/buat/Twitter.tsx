// Buat Laporan dari Twitter: paste a post, choose one or several of a thread, open the form.
import './twitter.css';
import { useState } from 'preact/hooks';
import { Galat, kirim } from '../../inti/api';
import { t } from '../../inti/bahasa';
import { lokasi } from '../../inti/router';
import { Daftar, lupakanDaftar } from '../../ui/Daftar';
import { Halaman } from '../../ui/Halaman';
import { kabari } from '../../ui/Kabar';
import { Kosong } from '../../ui/Kosong';
import { pesanGalat } from '../../ui/pesan';
import { Tab } from '../../ui/Tab';
import { Tombol } from '../../ui/Tombol';
import { KartuKiriman } from './KartuKiriman';
import { Pencarian, type RingkasCari } from './Pencarian';
import { Tempel } from './Tempel';
import { bukaForm, type Kiriman } from './x';

interface HalamanX {
  data: Kiriman[];
  berikutnya: string | null;
  cara: 'tempel' | 'oembed' | 'api';
  pencarian: RingkasCari | null;
}

const TAB = ['baru', 'dijadikan', 'diabaikan'] as const;

/** One thing at a time; what goes wrong is said in a toast. */
function useKerja() {
  const [sibuk, setSibuk] = useState('');
  const jalan = async (apa: string, kerja: () => Promise<unknown>) => {
    if (sibuk) return;
    setSibuk(apa);
    try {
      await kerja();
    } catch (g) {
      if (!(g instanceof Galat)) throw g;
      kabari(g.bidang?.[0]?.pesan ?? pesanGalat(g));
    } finally {
      setSibuk('');
    }
  };
  return { sibuk, jalan };
}

export default function Twitter() {
  const tab = TAB.find((x) => x === lokasi.value.cari.get('status')) ?? 'baru';
  const [segar, setSegar] = useState(0);
  const [cara, setCara] = useState<HalamanX['cara'] | null>(null);
  const [cari, setCari] = useState<RingkasCari | null>(null);
  const [pilih, setPilih] = useState<readonly string[]>([]);
  const { sibuk, jalan } = useKerja();
  const ulang = () => {
    lupakanDaftar();
    setSegar((n) => n + 1);
  };
  const geser = (k: Kiriman) =>
    jalan(k.id, async () => {
      const status = k.status === 'baru' ? 'diabaikan' : 'baru';
      await kirim('POST', `/sosial/${k.id}/status`, { status });
      setPilih((v) => v.filter((x) => x !== k.id));
      ulang();
    });
  const buat = (id: readonly string[]) => jalan(id.join(), () => bukaForm(id));
  return (
    <Halaman
      judul={t('rute.x')}
      jejak={[{ judul: t('rute.kelola'), ke: '/kelola' }]}
      pengantar={<p>{t('x.pengantar')}</p>}
    >
      <Tempel cara={cara} padaMasuk={ulang} />
      {cari && <Pencarian cari={cari} />}
      <h2>{t('x.kotak')}</h2>
      <Tab
        label={t('x.kotak')}
        aktif={tab}
        tab={TAB.map((x) => ({
          kunci: x,
          judul: t(`x.tab_${x}`),
          ke: `/kelola/buat/twitter${x === 'baru' ? '' : `?status=${x}`}`,
        }))}
      />
      {tab === 'baru' && <p class="kecil redup">{t('x.pilih_isi')}</p>}
      <Daftar<Kiriman, HalamanX>
        key={tab}
        jalur={`/sosial?status=${tab}`}
        segar={segar}
        padaMuat={(h) => {
          setCara(h.cara);
          setCari(h.pencarian);
        }}
        kosong={
          <Kosong judul={t(`x.kosong_${tab}`)} ikon="pesan">
            {tab === 'baru' && <p>{t('x.kosong_baru_isi')}</p>}
          </Kosong>
        }
      >
        {(butir) => (
          <ul class="kotak-x">
            {butir.map((k) => (
              <KartuKiriman
                key={k.id}
                k={k}
                dipilih={pilih.includes(k.id)}
                padaPilih={(ya) =>
                  setPilih((v) => (ya ? [...v, k.id] : v.filter((x) => x !== k.id)))
                }
                sibuk={sibuk === k.id}
                padaBuat={() => void buat([k.id])}
                padaGeser={() => void geser(k)}
              />
            ))}
          </ul>
        )}
      </Daftar>
      {tab === 'baru' && pilih.length > 1 && (
        <div class="bilah-x">
          <Tombol
            jenis="utama"
            sibuk={sibuk === pilih.join()}
            onClick={() => void buat(pilih)}
          >
            {t('x.buat_n', { n: pilih.length })}
          </Tombol>
        </div>
      )}
    </Halaman>
  );
}
