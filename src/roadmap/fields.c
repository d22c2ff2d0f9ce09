#include "fields.h"

#include <string.h>

#define NONE 0
#define NOWHERE PN_FIELD_NOWHERE

#define WHERE_FILE "file"
#define WHERE_ROADMAP "roadmap"
#define WHERE_SOURCE "source"
#define WHERE_WORKSTREAM "workstream"
#define WHERE_STAKEHOLDER "stakeholder"
#define WHERE_PHASE "phase"
#define WHERE_MILESTONE "milestone"
#define WHERE_CRITERION "criterion"
#define WHERE_ROUND "round"
#define WHERE_MODEL "model"
#define WHERE_TERM "term"

static const struct pn_field fields[] = {
#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset)                                                            \
    {WHERE_##record, name, required, PN_FIELD_##type, detail, offset},
#include "fields.def"
#undef FIELD
#undef RECORD
};

enum { FIELD_COUNT = sizeof fields / sizeof *fields };

/* Where in the table each kind of record begins: one name for every row, and one more for the first of a kind. */
#define JOIN(a, b) a##b
#define ROW(line) JOIN(ROW_, line)
enum {
#define RECORD(record) FIRST_##record, BEFORE_##record = FIRST_##record - 1,
#define FIELD(record, name, required, type, detail, offset) ROW(__LINE__),
#include "fields.def"
#undef FIELD
#undef RECORD
};

static const size_t firsts[] = {
#define RECORD(record) [PN_RECORD_##record] = FIRST_##record,
#define FIELD(record, name, required, type, detail, offset)
#include "fields.def"
#undef FIELD
#undef RECORD
    [PN_RECORD_COUNT] = FIELD_COUNT,
};

static const struct pn_field_info infos[] = {
#define RECORD(record)
#define FIELD(record, name, required, type, detail, offset) {WHERE_##record, name, required},
#include "fields.def"
#undef FIELD
#undef RECORD
};

const struct pn_field_info *pn_roadmap_fields(size_t *ret_count)
{
    *ret_count = FIELD_COUNT;
    return infos;
}

const struct pn_field *pn_fields_of(enum pn_record record, size_t *ret_count)
{
    *ret_count = firsts[record + 1] - firsts[record];
    return &fields[firsts[record]];
}

size_t pn_fields_find(const struct pn_field *of_record, size_t count, size_t expected, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        size_t field = expected + i < count ? expected + i : expected + i - count;
        if (strcmp(of_record[field].name, name) == 0) {
            return field;
        }
    }
    return count;
}

static const char *const color_words[PN_COLOR_COUNT] = {
    [PN_COLOR_DEFAULT] = NULL, [PN_COLOR_RED] = "red",         [PN_COLOR_GREEN] = "green", [PN_COLOR_YELLOW] = "yellow",
    [PN_COLOR_BLUE] = "blue",  [PN_COLOR_MAGENTA] = "magenta", [PN_COLOR_CYAN] = "cyan",
};

static const char *const origin_words[PN_ORIGIN_COUNT] = {
    [PN_ORIGIN_UNSTATED] = NULL, [PN_ORIGIN_ROADMAP] = "roadmap", [PN_ORIGIN_OWN] = "own"};

static int find_word(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++) {
        if (words[i] != NULL && strcmp(words[i], word) == 0) {
            return (int)i;
        }
    }
    return -1;
}

int pn_color_from_word(const char *word)
{
    return find_word(color_words, PN_COLOR_COUNT, word);
}

int pn_origin_from_word(const char *word)
{
    return find_word(origin_words, PN_ORIGIN_COUNT, word);
}

const char *pn_color_word(enum pn_color color)
{
    return color_words[color];
}

const char *pn_origin_word(enum pn_origin origin)
{
    return origin_words[origin];
}
