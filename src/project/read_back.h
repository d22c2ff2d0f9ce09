// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

/*
 * Reading a text back that was edited.
 */
#ifndef PHASENAV_PROJECT_READ_BACK_H
#define PHASENAV_PROJECT_READ_BACK_H

#include "phasenav/base/buffer.h"
#include "phasenav/project/project.h"

/* The project of an edited text of `project`, to be freed; NULL if it cannot be read. If it is only over a limit, that
 * is added to the diags. */
struct pn_project *pn_project_read_back(const struct pn_project *project, const struct pn_buffer *text,
                                        struct pn_diags *diags);

#endif
