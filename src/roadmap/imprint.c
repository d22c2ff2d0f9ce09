// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "imprint_private.h"

#include "phasenav/base/day.h"

#include <string.h>
#include <strings.h>

static const char version_label[] = PN_N_("Version");
static const char date_label[] = PN_N_("As of");
static const char authors_label[] = PN_N_("Authors");
static const char licence_label[] = PN_N_("Licence");
static const char attribution_label[] = PN_N_("Attribution");
static const char published_label[] = PN_N_("Published");
static const char accessed_label[] = PN_N_("Accessed");
static const char language_label[] = PN_N_("Language");

struct writer {
    struct pn_arena *arena;
    const struct pn_catalog *catalog;
    struct pn_sheet_entry *at;
    uint32_t count;
};

static void add(struct writer *writer, enum pn_sheet_kind kind, const char *label, const char *text)
{
    if (text != NULL) {
        writer->at[writer->count++] = (struct pn_sheet_entry){.kind = kind,
                                                              .label = label,
                                                              .text = text,
                                                              .target = PN_NO_ITEM,
                                                              .phase = PN_NO_PHASE,
                                                              .source = PN_NO_SOURCE};
    }
}

static void add_day(struct writer *writer, const char *label, const char *day)
{
    add(writer, PN_SHEET_TEXT, label, day != NULL ? pn_day_text(writer->arena, writer->catalog, day) : NULL);
}

struct pn_sheet pn_imprint_of(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                              const struct pn_catalog *catalog, uint32_t language)
{
    enum { BESIDE_AUTHORS = 4 };
    struct writer writer = {.arena = arena, .catalog = catalog};
    writer.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, (size_t)roadmap->authors.count + BESIDE_AUTHORS);
    add(&writer, PN_SHEET_TEXT, version_label, pn_text_in(roadmap->version, language));
    add_day(&writer, date_label, roadmap->date);
    for (uint32_t i = 0; i < roadmap->authors.count; i++) {
        add(&writer, PN_SHEET_NAMES, authors_label, pn_text_in(roadmap->authors.at[i], language));
    }
    add(&writer, PN_SHEET_TEXT, licence_label, pn_text_in(roadmap->licence, language));
    add(&writer, PN_SHEET_TEXT, attribution_label, pn_text_in(roadmap->attribution, language));
    return (struct pn_sheet){.at = writer.at, .count = writer.count};
}

/* Whether two language codes name the same language, whatever their regions. */
static bool is_same_language(const char *a, const char *b)
{
    size_t length = strcspn(a, "-");
    return length == strcspn(b, "-") && strncasecmp(a, b, length) == 0;
}

/* The name of a language, for those in which sources are most often; else NULL. */
static const char *name_of(const struct pn_catalog *catalog, const char *code)
{
    static const char *const names[][2] = {
        {"de", PN_N_("German")}, {"en", PN_N_("English")}, {"fr", PN_N_("French")}, {"nl", PN_N_("Dutch")}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (is_same_language(code, names[i][0])) {
            return pn_tr(catalog, names[i][1]);
        }
    }
    return NULL;
}

struct pn_sheet pn_imprint_of_source(struct pn_arena *arena, const struct pn_roadmap_source *source,
                                     const struct pn_catalog *catalog)
{
    enum { MOST = 3 };
    struct writer writer = {.arena = arena, .catalog = catalog};
    writer.at = PN_NEW_ARRAY(arena, struct pn_sheet_entry, MOST);
    add_day(&writer, published_label, source->published);
    add_day(&writer, accessed_label, source->accessed);
    if (source->language != NULL) {
        const char *name = name_of(catalog, source->language);
        add(&writer, PN_SHEET_TEXT, language_label, name != NULL ? name : source->language);
    }
    return (struct pn_sheet){.at = writer.at, .count = writer.count};
}

const char *pn_source_title(struct pn_arena *arena, const struct pn_roadmap *roadmap,
                            const struct pn_roadmap_source *source, const struct pn_catalog *catalog, uint32_t language)
{
    const char *title = pn_text_in(source->title, language);
    if (source->language == NULL || is_same_language(source->language, roadmap->languages[language])) {
        return title;
    }
    const char *name = name_of(catalog, source->language);
    if (name == NULL) {
        return pn_arena_printf(arena, "%s (%s)", title, source->language);
    }
    /* TRANSLATORS: the title of a source, and the language in which it is written. */
    return pn_arena_printf(arena, pn_tr(catalog, "%s (in %s)"), title, name);
}
