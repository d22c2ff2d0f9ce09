/*
 * The interactive program without a screen: lines from standard input, lines to standard output.
 */
#ifndef PHASENAV_APP_LINEAR_H
#define PHASENAV_APP_LINEAR_H

#include "app.h"
#include "browse.h"

/* Browses until the reader quits or the input ends. What is told is wrapped at `width` columns; 0: nowhere. */
enum pn_status pn_browse_linear(const struct pn_browse_options *options, unsigned width, struct pn_diags *diags);

#endif
