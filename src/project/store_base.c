// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_base.h"

#include "folder.h"
#include "read.h"

#include "phasenav/base/reason.h"

#include <errno.h>
#include <string.h>

const char *pn_store_reason(struct pn_arena *arena, const struct pn_diags *diags, const char *path, int error)
{
    const struct pn_catalog *catalog = pn_diags_catalog(diags);
    const char *closed = error == EACCES ? pn_folder_closed(arena, path) : NULL;
    return closed != NULL ? pn_arena_printf(arena, pn_tr(catalog, "the folder '%s' may not be entered"), closed)
                          : pn_reason(catalog, error);
}

bool pn_store_is_blank(const struct pn_buffer *text)
{
    return strspn(pn_buffer_text(text), " \t\r\n") == text->length;
}

struct pn_source pn_store_source(const struct pn_store *store, const struct pn_buffer *text)
{
    return (struct pn_source){.name = store->options.path != NULL ? store->options.path : "-",
                              .text = pn_buffer_text(text),
                              .length = text->length};
}

bool pn_store_parse(const struct pn_store *store, const struct pn_buffer *text, struct pn_project **ret_project,
                    struct pn_diags *diags)
{
    struct pn_source source = pn_store_source(store, text);
    return pn_project_read(&source, store->options.roadmap, ret_project, diags);
}
