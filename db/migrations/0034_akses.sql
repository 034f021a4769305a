-- What was opened of a report, by kind and moment: pages of the activity.

ALTER TABLE akses_data ADD KEY akses_jenis (laporan_id, jenis, pada);
