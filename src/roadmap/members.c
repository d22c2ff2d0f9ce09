// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "members.h"

#include <assert.h>
#include <string.h>

/* Members that no key of the file fills, or that the loader fills by itself. What one kind of item has in its struct
 * pn_item, all kinds have: TERM stands for them. */
static const struct {
    enum pn_record record;
    struct pn_member member;
} derived[] = {
#define DERIVED(record, type, structure, member)                                                                       \
    {                                                                                                                  \
        PN_RECORD_##record,                                                                                            \
        {                                                                                                              \
            PN_MEMBER_##type, offsetof(structure, member)                                                              \
        }                                                                                                              \
    }
    DERIVED(TERM, NUMBER, struct pn_item, kind),
    DERIVED(TERM, NUMBER, struct pn_item, handle),
    DERIVED(TERM, NUMBER, struct pn_item, number),
    DERIVED(TERM, NUMBER, struct pn_item, phase),
    DERIVED(TERM, PLACE, struct pn_item, place),
    DERIVED(TERM, NUMBERS, struct pn_item, required_by),
    DERIVED(PHASE, WORDS, struct pn_phase, aliases),
    DERIVED(PHASE, NUMBER, struct pn_phase, first_milestone),
    DERIVED(PHASE, NUMBER, struct pn_phase, milestone_count),
    DERIVED(PHASE, NUMBERS, struct pn_phase, groundwork),
    DERIVED(CRITERION, QUESTIONS, struct pn_criterion, questions),
    DERIVED(ROADMAP, WORDS, struct pn_roadmap, languages),
#undef DERIVED
};

const struct pn_record_list pn_record_lists[] = {
#define LIST(record, structure, name)                                                                                  \
    {                                                                                                                  \
        PN_RECORD_##record, #structure, #name, offsetof(struct pn_roadmap, name), sizeof(structure)                    \
    }
    LIST(SOURCE, struct pn_roadmap_source, sources),
    LIST(WORKSTREAM, struct pn_label, workstreams),
    LIST(STAKEHOLDER, struct pn_label, stakeholders),
    LIST(PHASE, struct pn_phase, phases),
    LIST(MILESTONE, struct pn_milestone, milestones),
    LIST(CRITERION, struct pn_criterion, criteria),
    LIST(MODEL, struct pn_model, models),
    LIST(TERM, struct pn_term, terms),
    LIST(LINK, struct pn_web_link, links),
    LIST(NOTE, struct pn_roadmap_note, notes),
#undef LIST
};

#define IS_BEHIND(structure, count, list)                                                                              \
    static_assert(offsetof(structure, count) == offsetof(structure, list) + sizeof(void *), "a list and its count")
IS_BEHIND(struct pn_phase, alias_count, aliases);
IS_BEHIND(struct pn_roadmap, language_count, languages);
IS_BEHIND(struct pn_roadmap, source_count, sources);
IS_BEHIND(struct pn_roadmap, workstream_count, workstreams);
IS_BEHIND(struct pn_roadmap, stakeholder_count, stakeholders);
IS_BEHIND(struct pn_roadmap, phase_count, phases);
IS_BEHIND(struct pn_roadmap, milestone_count, milestones);
IS_BEHIND(struct pn_roadmap, criterion_count, criteria);
IS_BEHIND(struct pn_roadmap, model_count, models);
IS_BEHIND(struct pn_roadmap, term_count, terms);
IS_BEHIND(struct pn_roadmap, link_count, links);
IS_BEHIND(struct pn_roadmap, note_count, notes);

bool pn_record_is_item(enum pn_record record)
{
    return record == PN_RECORD_PHASE || record == PN_RECORD_MILESTONE || record == PN_RECORD_CRITERION ||
           record == PN_RECORD_MODEL || record == PN_RECORD_TERM;
}

static bool is_label(enum pn_record record)
{
    return record == PN_RECORD_WORKSTREAM || record == PN_RECORD_STAKEHOLDER;
}

/* The structure of `record` has the member that a field of another record fills. */
static bool shares(enum pn_record record, enum pn_record other, size_t offset)
{
    return record == other || (is_label(record) && is_label(other)) ||
           (pn_record_is_item(record) && pn_record_is_item(other) && offset < sizeof(struct pn_item));
}

static enum pn_member_type type_of(enum pn_field_type type)
{
    switch (type) {
    case PN_FIELD_ID:
    case PN_FIELD_URL:
    case PN_FIELD_DAY:
    case PN_FIELD_LANGUAGE:
        return PN_MEMBER_WORD;
    case PN_FIELD_TEXT:
    case PN_FIELD_QUESTIONS:
        return PN_MEMBER_TEXT;
    case PN_FIELD_TEXTS:
        return PN_MEMBER_TEXTS;
    case PN_FIELD_COLOR:
    case PN_FIELD_ORIGIN:
    case PN_FIELD_LINK_KIND:
    case PN_FIELD_PRIORITY:
    case PN_FIELD_REFERENCE:
        return PN_MEMBER_NUMBER;
    case PN_FIELD_REFERENCES:
    case PN_FIELD_RECORDS:
        return PN_MEMBER_NUMBERS;
    case PN_FIELD_FORMAT:
    case PN_FIELD_OWN_LANGUAGE:
    case PN_FIELD_WORDS:
    case PN_FIELD_RECORD:
        break;
    }
    assert(false); /* the table gives an offset only to the fields above */
    return PN_MEMBER_NUMBER;
}

/* Puts a member in its place among `count` others, unless it is there. Returns how many there are then. */
static size_t add(struct pn_member *members, size_t count, struct pn_member member)
{
    size_t place = count;
    while (place > 0 && members[place - 1].offset > member.offset) {
        place--;
    }
    if (place > 0 && members[place - 1].offset == member.offset) {
        return count;
    }
    assert(count < PN_MOST_MEMBERS);
    for (size_t i = count; i > place; i--) {
        members[i] = members[i - 1];
    }
    members[place] = member;
    return count + 1;
}

size_t pn_members_of(enum pn_record record, struct pn_member members[PN_MOST_MEMBERS])
{
    size_t count = 0;
    for (size_t i = 0; i < sizeof derived / sizeof *derived; i++) {
        if (shares(record, derived[i].record, derived[i].member.offset)) {
            count = add(members, count, derived[i].member);
        }
    }
    for (int other = 0; other < PN_RECORD_COUNT; other++) {
        size_t field_count;
        const struct pn_field *fields = pn_fields_of((enum pn_record)other, &field_count);
        for (size_t i = 0; i < field_count; i++) {
            size_t offset = fields[i].offset;
            if (offset != PN_FIELD_NOWHERE && shares(record, (enum pn_record)other, offset)) {
                count = add(members, count, (struct pn_member){type_of(fields[i].type), offset});
            }
        }
    }
    return count;
}

const void *pn_record_list_of(const struct pn_roadmap *roadmap, const struct pn_record_list *list, uint32_t *ret_count)
{
    const void *records;
    const char *member = (const char *)roadmap + list->at;
    memcpy(&records, member, sizeof records);
    memcpy(ret_count, member + sizeof records, sizeof *ret_count);
    return records;
}
