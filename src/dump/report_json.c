// SPDX-FileCopyrightText: the phasenav authors
// SPDX-License-Identifier: EUPL-1.2

#include "report_json.h"
#include "json_project.h"

#include "phasenav/project/account.h"
#include "phasenav/project/due_words.h"

enum { FORMAT = 1 };

struct report_writer {
    const struct pn_dump_request *request;
    struct pn_json json;
    struct pn_arena arena;
};

static void start(struct report_writer *writer, struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    *writer = (struct report_writer){.request = request, .json = {.buffer = buffer}};
    pn_arena_init(&writer->arena);
    pn_json_open(&writer->json, NULL, '{');
    pn_json_number(&writer->json, "format", FORMAT);
    pn_json_string(&writer->json, "project", request->project->title);
}

static void finish(struct report_writer *writer)
{
    pn_json_close(&writer->json, '}');
    pn_buffer_append_text(writer->json.buffer, "\n");
    pn_arena_finish(&writer->arena);
}

static const char *phase_id(const struct report_writer *writer, uint32_t phase)
{
    return phase != PN_NO_PHASE ? writer->request->roadmap->phases[phase].item.id : NULL;
}

/* What the project says of a milestone, a round or a gate; the object stays open. */
static void open_subject(struct report_writer *writer, struct pn_subject subject)
{
    const struct pn_dump_request *request = writer->request;
    const struct pn_roadmap *roadmap = request->roadmap;
    const struct pn_fact *fact = pn_project_fact(request->project, subject);
    struct pn_json *json = &writer->json;
    pn_json_open(json, NULL, '{');
    pn_json_string(json, "item", pn_subject_write(&writer->arena, roadmap, subject));
    pn_json_string(json, "phase", phase_id(writer, pn_subject_phase(roadmap, subject)));
    pn_json_string(json, "title", pn_due_title(&writer->arena, request->catalog, roadmap, request->language, subject));
    pn_json_string(json, "state", pn_state_info(fact->state)->word);
    pn_json_day(json, "date", fact->date);
    pn_json_string(json, "due", fact->due);
    pn_json_string(json, "owner", fact->owner);
    pn_json_notes(json, &fact->notes);
}

static void put_needs(struct report_writer *writer, const char *key, const struct pn_gap *gap, uint32_t from,
                      uint32_t to)
{
    static const char *const reasons[] = {[PN_NEED_GATE] = "gate",
                                          [PN_NEED_BEFORE] = "before",
                                          [PN_NEED_REQUIRED] = "required",
                                          [PN_NEED_GROUNDWORK] = "groundwork",
                                          [PN_NEED_HELP] = "help"};
    pn_json_open(&writer->json, key, '[');
    for (uint32_t i = from; i < to; i++) {
        open_subject(writer, gap->at[i].subject);
        pn_json_string(&writer->json, "reason", reasons[gap->at[i].reason]);
        pn_json_string(&writer->json, "needed_by", phase_id(writer, gap->at[i].phase));
        pn_json_close(&writer->json, '}');
    }
    pn_json_close(&writer->json, ']');
}

size_t pn_ready_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct report_writer writer;
    start(&writer, buffer, request);
    struct pn_gap gap = pn_gap_of_phase(&writer.arena, request->project, request->phase);
    pn_json_string(&writer.json, "phase", phase_id(&writer, request->phase));
    pn_json_truth(&writer.json, "ready", gap.must == 0);
    put_needs(&writer, "missing", &gap, 0, gap.must);
    put_needs(&writer, "helps", &gap, gap.must, gap.count);
    finish(&writer);
    return gap.must;
}

/* --- the report --- */

static void put_light(struct pn_json *json, const struct pn_signal *signal)
{
    pn_json_open(json, "light", '{');
    pn_json_string(json, "colour", pn_light_word(signal->light));
    pn_json_number(json, "overdue", signal->overdue);
    pn_json_number(json, "longest", signal->longest);
    pn_json_number(json, "attention", signal->attention);
    pn_json_number(json, "missing", signal->missing);
    if (signal->silent >= 0) {
        pn_json_number(json, "silent", signal->silent);
    }
    pn_json_close(json, '}');
}

static void put_milestones(struct report_writer *writer)
{
    const struct pn_project *project = writer->request->project;
    if (project->phase == PN_NO_PHASE) {
        return;
    }
    struct pn_tally tally = pn_progress_of_phase(project, project->phase).milestones;
    pn_json_string(&writer->json, "phase", phase_id(writer, project->phase));
    pn_json_open(&writer->json, "milestones", '{');
    pn_json_number(&writer->json, "all", tally.all);
    pn_json_number(&writer->json, "reached", tally.done);
    pn_json_number(&writer->json, "started", tally.in[PN_STATE_STARTED]);
    pn_json_close(&writer->json, '}');
}

static void put_decisions(struct report_writer *writer, const struct pn_account *account)
{
    struct pn_json *json = &writer->json;
    pn_json_open(json, "decisions", '[');
    for (uint32_t i = 0; i < account->decision_count; i++) {
        const struct pn_decision *decision = &account->decisions[i];
        pn_json_open(json, NULL, '{');
        pn_json_string(json, "phase", phase_id(writer, decision->phase));
        pn_json_string(json, "decision",
                       decision->state != PN_STATE_OPEN ? pn_state_info(decision->state)->word : NULL);
        pn_json_day(json, "date", decision->date);
        pn_json_string(json, "owner", decision->owner);
        pn_json_string(json, "evidence", decision->evidence);
        pn_json_truth(json, "former", decision->is_former);
        pn_json_close(json, '}');
    }
    pn_json_close(json, ']');
}

static void put_change(struct pn_json *json, const struct pn_net_change *net)
{
    pn_json_open(json, NULL, '{');
    pn_json_string(json, "item", net->change.item);
    pn_json_string(json, "time", net->time);
    pn_json_string(json, "who", net->who);
    pn_json_changes(json, &net->change, PN_PART_NOTE);
    pn_json_notes(json, &net->notes);
    pn_json_close(json, '}');
}

/* What is overdue, or what is promised and not overdue. */
static void put_dues(struct report_writer *writer, const char *key, const struct pn_dues *dues, bool is_overdue)
{
    pn_json_open(&writer->json, key, '[');
    for (uint32_t i = 0; i < dues->count; i++) {
        const struct pn_due *due = &dues->at[i];
        if ((due->group == PN_DUE_OVERDUE) == is_overdue) {
            open_subject(writer, due->fact->subject);
            if (due->fact->due != NULL) {
                pn_json_number(&writer->json, "days", due->days);
            }
            pn_json_close(&writer->json, '}');
        }
    }
    pn_json_close(&writer->json, ']');
}

static void put_attention(struct report_writer *writer, const struct pn_facts *attention)
{
    pn_json_open(&writer->json, "attention", '[');
    for (uint32_t i = 0; i < attention->count; i++) {
        open_subject(writer, attention->at[i]->subject);
        pn_json_close(&writer->json, '}');
    }
    pn_json_close(&writer->json, ']');
}

size_t pn_report_write_json(struct pn_buffer *buffer, const struct pn_dump_request *request)
{
    struct report_writer writer;
    struct pn_json *json = &writer.json;
    const struct pn_project *project = request->project;
    start(&writer, buffer, request);
    struct pn_account account = pn_account_of(&writer.arena, project, &request->history,
                                              request->as_of != NULL ? request->as_of : request->today);
    pn_json_string(json, "organisation", project->heads[PN_HEAD_ORGANISATION]);
    pn_json_string(json, "contact", project->heads[PN_HEAD_CONTACT]);
    pn_json_string(json, "day", account.day);
    if (account.number != 0) {
        pn_json_number(json, "number", account.number);
    }
    pn_json_string(json, "last_report", account.last_report);
    put_light(json, &account.signal);
    put_milestones(&writer);
    put_decisions(&writer, &account);
    pn_json_string(json, "since", account.since);
    pn_json_open(json, "changes", '[');
    for (uint32_t i = 0; i < account.change_count; i++) {
        put_change(json, &account.changes[i]);
    }
    pn_json_close(json, ']');
    put_dues(&writer, "overdue", &account.dues, true);
    put_needs(&writer, "missing", &account.gap, 0, account.gap.must);
    put_attention(&writer, &account.attention);
    pn_json_costs(json, project);
    pn_json_models(json, project);
    put_dues(&writer, "next", &account.dues, false);
    finish(&writer);
    return 0;
}
