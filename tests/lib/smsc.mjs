// The network of SMS, as an aggregator shows it: an SMPP server that Kannel
// binds to, told what to do over HTTP.  Prints its two ports.
//
//	POST /kirim     {dari, teks, bagian?, ucs2?}: a phone sends
//	GET  /diterima  what phones have got: [{ke, dari, teks, ucs2}]
//	POST /atur      {dlr: 'DELIVRD' | 'UNDELIV' | '', status: 0}
//	GET  /ikatan    how many are bound
import http from 'node:http';
import smpp from 'smpp';

const terikat = new Set();
const diterima = [];
const tunggu = [];
let atur = { dlr: 'DELIVRD', status: 0 };
let nomor = 0;

const server = smpp.createServer((sesi) => {
  sesi.on('error', () => {});
  sesi.on('close', () => terikat.delete(sesi));
  for (const cara of ['bind_transceiver', 'bind_receiver', 'bind_transmitter'])
    sesi.on(cara, (pdu) => {
      if (pdu.system_id !== 'lapor' || pdu.password !== 'sandi') {
        sesi.send(pdu.response({ command_status: smpp.ESME_RBINDFAIL }));
        sesi.close();
        return;
      }
      sesi.send(pdu.response({ system_id: 'smsc' }));
      terikat.add(sesi);
      alirkan();
    });
  sesi.on('enquire_link', (pdu) => sesi.send(pdu.response()));
  sesi.on('unbind', (pdu) => {
    sesi.send(pdu.response());
    terikat.delete(sesi);
    sesi.close();
  });
  sesi.on('submit_sm', (pdu) => {
    if (atur.status) {
      sesi.send(pdu.response({ command_status: atur.status }));
      return;
    }
    const id = `m${(++nomor).toString(16)}x${process.pid.toString(16)}`;
    diterima.push({
      ke: pdu.destination_addr,
      dari: pdu.source_addr,
      teks: pdu.short_message.message,
      ucs2: pdu.data_coding === 8,
    });
    sesi.send(pdu.response({ message_id: id }));
    if (pdu.registered_delivery && atur.dlr)
      kirim({
        source_addr: pdu.destination_addr,
        destination_addr: pdu.source_addr,
        esm_class: 4,
        short_message: `id:${id} sub:001 dlvrd:001 submit date:2611240300 done date:2611240300 stat:${atur.dlr} err:000 text:`,
      });
  });
});

// What is not taken is offered again, as a network does.
function kirim(pdu) {
  tunggu.push(pdu);
  alirkan();
}
function alirkan() {
  const [sesi] = terikat;
  if (!sesi) return;
  for (const pdu of tunggu.splice(0)) {
    let selesai = false;
    const lagi = () => {
      if (selesai) return;
      selesai = true;
      sesi.off('close', lagi);
      tunggu.push(pdu);
      setTimeout(alirkan, 200);
    };
    sesi.on('close', lagi);
    sesi.deliver_sm(pdu, (r) => {
      if (selesai) return;
      if (r.command_status !== 0) return lagi();
      selesai = true;
      sesi.off('close', lagi);
    });
  }
}

let rujukan = 0;
function dariPonsel({ dari, teks, bagian, terbalik, ucs2 }) {
  const dasar = {
    source_addr: dari.replace('+', ''),
    source_addr_ton: dari.startsWith('+') ? 1 : 0,
    source_addr_npi: 1,
    destination_addr: '1708',
    data_coding: ucs2 ? 8 : 0,
  };
  if (!bagian) return kirim({ ...dasar, short_message: teks });
  const n = Math.ceil(teks.length / bagian);
  rujukan = (rujukan + 1) & 255;
  const pdu = Array.from({ length: n }, (_, i) => ({
    ...dasar,
    esm_class: 0x40,
    short_message: {
      udh: Buffer.from([5, 0, 3, rujukan, n, i + 1]),
      message: teks.slice(i * bagian, (i + 1) * bagian),
    },
  }));
  for (const p of terbalik ? pdu.reverse() : pdu) kirim(p);
}

const tubuh = async (r) => {
  let s = '';
  for await (const x of r) s += x;
  return s ? JSON.parse(s) : {};
};
const kendali = http.createServer(async (r, j) => {
  let out = {};
  if (r.url === '/kirim') dariPonsel(await tubuh(r));
  else if (r.url === '/atur') atur = { ...atur, ...(await tubuh(r)) };
  else if (r.url === '/diterima') out = diterima;
  else if (r.url === '/ikatan') out = { n: terikat.size, tunggu: tunggu.length };
  j.setHeader('Content-Type', 'application/json');
  j.end(JSON.stringify(out));
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () =>
  kendali.listen(0, '127.0.0.1', () =>
    console.log(`${server.address().port} ${kendali.address().port}`),
  ),
);
