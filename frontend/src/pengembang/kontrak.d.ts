// What alat/kontrak.mjs makes of docs/openapi.yaml.
declare module 'virtual:kontrak' {
  export interface Param {
    nama: string;
    di: 'path' | 'query' | 'header';
    wajib: boolean;
    jenis: string;
    uraian: string;
  }
  export interface Operasi {
    metode: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
    jalur: string;
    kelompok: string;
    ringkas: string;
    uraian: string;
    peran: string;
    kunci: string[];
    param: Param[];
    isian: {
      bidang: { nama: string; jenis: string; wajib: boolean; uraian: string }[];
      contoh: string;
    } | null;
    jawab: { kode: string; uraian: string }[];
  }
  const kontrak: Operasi[];
  export default kontrak;
}
