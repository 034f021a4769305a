-- wrk: POST /laporan without an account, each with a key of its own.
-- The instansi to choose from are the arguments.
local tujuan, n, seed = {}, 0, os.time()

function init(args)
	for i = 1, #args do tujuan[i] = args[i] end
	local f = io.open("/dev/urandom", "rb")
	seed = f:read(8):gsub(".", function(c)
		return string.format("%02x", c:byte())
	end)
	f:close()
end

function request()
	n = n + 1
	return wrk.format("POST", nil, {
		["Content-Type"] = "application/json",
		["Idempotency-Key"] = seed .. string.format("%012d", n),
	}, '{"judul":"Lampu jalan mati di Jalan Pala",' ..
	    '"isi":"Tiga lampu jalan di Jalan Pala mati sejak hari Senin, ' ..
	    'warga sudah melapor ke RT tetapi belum ada petugas yang datang.",' ..
	    '"klasifikasi":"pengaduan","nama":"Rukmini",' ..
	    '"telepon":"081234567890","instansi":"' ..
	    tujuan[n % #tujuan + 1] .. '"}')
end
