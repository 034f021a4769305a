#ifndef JOBS_BILA_H
#define JOBS_BILA_H

#include <stdbool.h>

/*
 * Which jobs have anything to do at all, by the settings alone: what is off
 * asks the database nothing, not even for a lease (tables/jobs.def).
 */
bool bila_email(void);
bool bila_push(void);
bool bila_sms(void);
bool bila_kannel_log(void);
bool bila_gammu(void);
bool bila_x_cari(void);
bool bila_integrasi(void);

#endif
