#!/bin/sh
# SPDX-FileCopyrightText: the phasenav authors
# SPDX-License-Identifier: EUPL-1.2

# What scripts do with a project's file, with the real program: project.sh BINARY
set -u
binary=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

phasenav() {
    env -i LC_ALL=C.UTF-8 HOME="$work/home" PATH="$PATH" TZ=UTC SOURCE_DATE_EPOCH=1795600000 PHASENAV_WHO='m k' \
        "$binary" --file "$here/small.yaml" --lang en "$@" > "$work/out" 2> "$work/err" < /dev/null
}

# expect STATUS ARGUMENT...
expect() {
    wanted=$1
    shift
    status=0
    phasenav "$@" || status=$?
    if [ "$status" -ne "$wanted" ]; then
        echo "status $status, not $wanted: $*" >&2
        cat "$work/err" >&2
        failures=$((failures + 1))
    fi
}

# same FILE: is what standard input says.
same() {
    cat > "$work/wanted"
    diff -u "$work/wanted" "$1" >&2 || failures=$((failures + 1))
}

# The lines of a history, with NEW in place of the ids, which are random.
lines() {
    sed 's/"id":"[0-9a-f]\{16\}"/"id":"NEW"/' "$1" > "$work/lines"
}

file=$work/p.yaml
expect 0 -P "$file" --set trial-run=started --set needs@idea=met --owner 'Amt 61' --note 'heard: all' --date 1.10.2026 \
    --by 2026-12-15 --evidence 'Protokoll 7' --set gate:idea=go-on --set project:phase=probe
same "$file" <<'EOF'
# A project of phasenav; phasenav-project(5) describes this file.
format: 2
project:
  title: p
  roadmap: small
  phase: probe
milestones:
  trial-run: {state: started, date: 2026-11-25}
rounds:
  needs:
    idea:
      state: met
      date: 2026-10-01
      due: 2026-12-15
      owner: Amt 61
      evidence: Protokoll 7
      notes:
        - {time: 2026-11-25T09:46:40+00:00, who: m k, text: 'heard: all'}
gates:
  idea: {decision: go-on, date: 2026-11-25}
EOF
lines "$work/p.history"
same "$work/lines" <<'EOF'
{"id":"NEW","time":"2026-11-25T09:46:40+00:00","who":"m k","changes":[{"item":"trial-run","from":{"state":"open","date":null},"to":{"state":"started","date":"2026-11-25"}},{"item":"needs@idea","from":{"state":"open","date":null,"due":null,"owner":null,"evidence":null,"note":null},"to":{"state":"met","date":"2026-10-01","due":"2026-12-15","owner":"Amt 61","evidence":"Protokoll 7","note":"heard: all"}},{"item":"gate:idea","from":{"decision":"open","date":null},"to":{"decision":"go-on","date":"2026-11-25"}},{"item":"project:phase","from":{"value":"none"},"to":{"value":"probe"}}]}
EOF

# All or none, and no file for nothing.
cp "$file" "$work/before"
expect 2 -P "$file" --set trial-run=reached --set needs@idea=reached
same "$file" < "$work/before"
expect 2 -P "$work/none.yaml" --set nothing=reached
test ! -e "$work/none.yaml" || { echo "a file was made for nothing" >&2; failures=$((failures + 1)); }

# What is wrong in the command line is 2, whatever it is about.
for wrong in trial-run=met needs@idea=reached gate:idea=yes project:phase=4 gate:4=stop needs@nowhere=met; do
    expect 2 -P "$file" --set "$wrong"
done
expect 2 -P "$file" --set trial-run=reached --date eventually
expect 2 -P "$file" --set trial-run --note "$(printf 'a\tb')"
same "$file" < "$work/before"

# A phase is named as everywhere else: by number, alias, title or the beginning of one.
cp "$file" "$work/named.yaml"
expect 0 -P "$work/named.yaml" --set gate:2=stop --set needs@Idea=attention --set project:phase=Roll
for line in '  phase: rollout' '  probe: {decision: stop, date: 2026-11-25}' '      state: attention'; do
    grep -q "^$line" "$work/named.yaml" || { echo "not there: $line" >&2; failures=$((failures + 1)); }
done
grep -q '"item":"gate:probe","from":{"decision":"open","date":null},"to":{"decision":"stop",' "$work/named.history" ||
    { echo "the history has no id" >&2; failures=$((failures + 1)); }

# A project that is stopped says so first, and has no next steps; one that goes on elsewhere has them again.
expect 0 -P "$work/named.yaml" --set project:phase=probe
expect 0 -P "$work/named.yaml" --report
sed -n 6p "$work/out" | grep -q 'The project has been stopped, as decided at the end of the phase Trial' ||
    { echo "the report does not say first that the project is stopped" >&2; failures=$((failures + 1)); }
grep -q 'Next steps' "$work/out" && { echo "next steps of a stopped project" >&2; failures=$((failures + 1)); }
expect 0 -P "$work/named.yaml" --set gate:probe=another-way
expect 0 -P "$work/named.yaml" --report
grep -q 'Another way is being tried' "$work/out" || { echo "no other way" >&2; failures=$((failures + 1)); }

# That a report was written for people is noted once a day, unless something has changed since; what only looks notes nothing.
reports() { grep -c '"kind":"report","changes":\[\]' "$work/named.history"; }
told() {
    test "$(reports)" = "$1" || { echo "$(reports) reports in the history, not $1: $2" >&2; failures=$((failures + 1)); }
}
told 2 "each change above was followed by one"
expect 0 -P "$work/named.yaml" --report --format html
told 2 "the same report in another format"
expect 0 -P "$work/named.yaml" --set needs@idea=met
expect 0 -P "$work/named.yaml" --report --read-only
expect 0 -P "$work/named.yaml" --report --as-of 2026-11-20
expect 0 -P "$work/named.yaml" --report --format json
expect 0 -P "$work/named.yaml" --proposal
told 2 "none of these is a report"
expect 0 -P "$work/named.yaml" --report --format markdown
told 3 "something had changed"
grep -q 'What has changed in the last 90 days' "$work/out" || { echo "a report counts from one of the same day" >&2; failures=$((failures + 1)); }
expect 1 -P "$work/named.yaml" --log --since last-report
expect 0 -P "$work/named.yaml" --set project:phase=rollout
expect 0 -P "$work/named.yaml" --report
grep -q 'Next steps' "$work/out" || { echo "no next steps after going on" >&2; failures=$((failures + 1)); }

# A part alone; a note is added, and nothing takes one away. An empty value takes all else away.
expect 0 -P "$file" --set trial-run --note 'to be\continued' --who other
expect 0 -P "$file" --set trial-run --note 'and ended' --owner 'Amt 10' --by +2w --evidence e --date '~'
expect 2 -P "$file" --set trial-run --note ''
grep -q 'the text of a note is empty' "$work/err" || { echo "an empty note is not named" >&2; failures=$((failures + 1)); }
trial() {
    sed -n '/^  trial-run:/,/^rounds:/p' "$file" > "$work/trial"
}
trial
same "$work/trial" <<'EOF'
  trial-run:
    state: started
    date: ~
    due: 2026-12-09
    owner: Amt 10
    evidence: e
    notes:
      - {time: 2026-11-25T09:46:40+00:00, who: other, text: 'to be\continued'}
      - {time: 2026-11-25T09:46:40+00:00, who: m k, text: and ended}
rounds:
EOF
expect 0 -P "$file" --set trial-run --owner '' --by '' --evidence '' --date ''
trial
same "$work/trial" <<'EOF'
  trial-run:
    state: started
    notes:
      - {time: 2026-11-25T09:46:40+00:00, who: other, text: 'to be\continued'}
      - {time: 2026-11-25T09:46:40+00:00, who: m k, text: and ended}
rounds:
EOF
tail -n 1 "$work/p.history" > "$work/last"
grep -q '"from":{"date":"~","due":"2026-12-09","owner":"Amt 10","evidence":"e"},"to":{"date":null,"due":null,"owner":null,"evidence":null}' \
    "$work/last" || { echo "the history does not say what went" >&2; cat "$work/last" >&2; failures=$((failures + 1)); }

# What is said of the project as a whole.
whole=$work/whole.yaml
expect 0 -P "$whole" --set project:title='A title' --set project:organisation='Office 61' --set project:contact=c \
    --set project:costs.once='1 EUR' --set project:costs.yearly='2 EUR' --set project:costs.funding='65 %' \
    --set project:costs.afterwards=we --set project:costs.budget=1.11.05 --set project:models=own-operation
same "$whole" <<'EOF'
# A project of phasenav; phasenav-project(5) describes this file.
format: 2
project:
  title: A title
  organisation: Office 61
  contact: c
  roadmap: small
  costs: {once: 1 EUR, yearly: 2 EUR, funding: 65 %, afterwards: we, budget: '1.11.05'}
  models: [own-operation]
EOF
expect 0 -P "$whole" --set project:models= --set project:costs.once=
grep -q 'models\|once' "$whole" && { echo "what was emptied is still there" >&2; failures=$((failures + 1)); }
expect 2 -P "$whole" --set project:title=
expect 2 -P "$whole" --set project:models=no-such
expect 2 -P "$whole" --set project:title=x --owner y

# Format 1 is read as it is, and turned into format 2 by the first change: the old file stays beside it. Two copies that
# are turned have the same ids.
for copy in old other; do
    cp "$here/parkraum.yaml" "$work/$copy.yaml"
    expect 0 -P "$work/$copy.yaml" --log
    same "$work/$copy.yaml" < "$here/parkraum.yaml"
    expect 0 -P "$work/$copy.yaml" --set trial-run --note 'seen'
    same "$work/$copy.yaml.1" < "$here/parkraum.yaml"
done
same "$work/old.yaml" <<'EOF'
format: 2
project:
  title: Parkraum
  roadmap: small
  phase: probe
milestones:
  problem-understood: {state: reached, date: 2026-10-03, owner: Amt 61, notes: [{time: 2026-10-03T09:12:44+02:00, who: mk, text: 'Protokoll *12*'}]}
  trial-run:
    state: started
    notes:
      - {time: 2026-11-25T09:46:40+00:00, who: m k, text: seen}
  no-longer: {state: reached}
rounds:
  needs:
    idea: {state: attention, date: 2026-09-12, notes: [{text: 'Seniorenbeirat, noch nicht gehört'}]}
gates:
  idea: {decision: go-on, date: 2026-10-14, notes: [{text: Ratsbeschluss 2026/117}]}
EOF
sed '$d' "$work/other.history" > "$work/others"
sed '$d' "$work/old.history" > "$work/olds"
same "$work/olds" < "$work/others"
lines "$work/old.history"
same "$work/lines" <<'EOF'
{"id":"NEW","time":"2026-10-03T09:12:44+02:00","who":"mk","changes":[{"item":"problem-understood","from":{"state":"open","date":null,"note":null},"to":{"state":"reached","date":"2026-10-03","note":"Protokoll *12*"}}]}
{"id":"NEW","time":"2026-10-04T09:12:44+02:00","who":"b, j","changes":[{"item":"no-longer","from":{"state":"open"},"to":{"state":"reached"}}]}
{"id":"NEW","time":"2026-11-25T09:46:40+00:00","who":"m k","changes":[{"item":"trial-run","from":{"note":null},"to":{"note":"seen"}}]}
EOF

# The project as it was: nothing is changed, and there is no such thing without a project.
cp "$here/full.yaml" "$here/full.history" "$work"
expect 0 -P "$work/full.yaml" --as-of 2026-11-10 --list milestones
expect 2 -P "$work/full.yaml" --as-of 2026-11-10 --set trial-run=reached
expect 2 -P "$work/full.yaml" --as-of 2026-02-30 --report
expect 2 --as-of 2026-11-10 --all
same "$work/full.yaml" < "$here/full.yaml"
same "$work/full.history" < "$here/full.history"

# The name of a roadmap's file is shown, and does nothing.
strange=$work/$(printf 'a\033[31mb.yaml')
cp "$here/small.yaml" "$strange"
expect 0 -f "$strange" -P "$file" --report
grep -q 'a.x1b.31mb.yaml' "$work/out" || { echo "the roadmap is not named" >&2; failures=$((failures + 1)); }
grep -q "$(printf '\033')" "$work/out" && { echo "an escape sequence" >&2; failures=$((failures + 1)); }

# Nobody can write there.
expect 1 -P /dev/full --set trial-run=reached
expect 1 -P "$work" --set trial-run=reached
expect 1 -P "$work/no/such/folder.yaml" --set trial-run=reached
grep -q 'its folder is not there' "$work/err" || { echo "the folder is not blamed" >&2; failures=$((failures + 1)); }

# The user's own project is found where it is kept.
mkdir -p "$work/home/.local/share/phasenav"
cp "$file" "$work/home/.local/share/phasenav/project.yaml"
expect 0 --report
grep -q 'phase 2 of 3' "$work/out" || { echo "no report of the user's project" >&2; failures=$((failures + 1)); }

# With another roadmap it is passed over where nobody has asked for it.
sed 's/roadmap: small/roadmap: other/' "$file" > "$work/home/.local/share/phasenav/project.yaml"
expect 0 --list phases
grep -q 'is passed over: it follows the roadmap .other.' "$work/err" || { echo "not passed over" >&2; failures=$((failures + 1)); }
[ "$(wc -l < "$work/err")" -eq 1 ] || { echo "more than that is said" >&2; cat "$work/err" >&2; failures=$((failures + 1)); }
expect 1 --report
expect 1 -P "$work/home/.local/share/phasenav/project.yaml" --list phases

exit "$((failures > 0))"
