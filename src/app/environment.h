/*
 * Variables of the environment.
 */
#ifndef PHASENAV_APP_ENVIRONMENT_H
#define PHASENAV_APP_ENVIRONMENT_H

/* A variable that is set to something, or NULL. */
const char *pn_environment(const char *name);

#endif
