#include "scope.h"

struct scope
scope_of(const struct pelaku *p)
{
	switch (p->peran) {
	case PERAN_ADMIN_PUSAT:
		return (struct scope){ p->instansi_id, true, true, p->peran };
	case PERAN_PEJABAT_PENGHUBUNG:
	case PERAN_ADMIN_INSTANSI:
	case PERAN_ADMIN_KOORDINATOR:
	case PERAN_PENGAWAS:
		if (p->instansi_id == 0)
			break;
		return (struct scope){ p->instansi_id, false,
			p->peran != PERAN_PENGAWAS, p->peran };
	case PERAN_PUBLIK:
	case PERAN_PELAPOR:
	case PERAN_PENGEMBANG: /* keys and webhooks, no reports */
	case PERAN_SISTEM:
	case PERAN__MAX:
		break;
	}
	return (struct scope){ 0 };
}
