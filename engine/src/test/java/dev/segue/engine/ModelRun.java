package dev.segue.engine;

import static dev.segue.engine.Office.AUTUMN;
import static dev.segue.engine.Office.CALL;
import static dev.segue.engine.Office.INVITE;
import static dev.segue.engine.Office.SPRING;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.EntryFields;
import dev.segue.logging.FollowUp;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.SkipReason;
import dev.segue.segment.AddOptions;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** One chance sequence of verbs, done on the facade and on the model, which are compared after each. Not thread-safe. */
final class ModelRun {
    private static final List<InteractionField<?>> FIELDS =
            List.of(TEMPLATE, DESCRIPTION, SUBJECT, CAMPAIGN, SALESPERSON);
    private static final int MOST_OPEN = 4;

    private final Office office;
    private final Segue segue;
    private final Random random;
    private final Model model = new Model();
    private final List<Contact> people = new ArrayList<>();
    private final Map<TemplateCode, InteractionTemplate> templates = new TreeMap<>();
    private final Map<CriteriaCode, List<StepDefinition>> saved = new TreeMap<>();
    private final List<String> done = new ArrayList<>();

    ModelRun(Office office, long seed) {
        this.office = office;
        this.segue = office.segue;
        this.random = new Random(seed);
        done.add("seed " + seed);
        List<ContactNo> numbers =
                List.of(Office.ACME, Office.ANNA, Office.BORIS, Office.BETA, Office.CLARA, Office.DANA);
        numbers.forEach(
                no -> people.add(segue.directory().contact(no).orElseThrow().without(ContactFields.LANGUAGE)));
        people.replaceAll(it -> it.type() == ContactType.PERSON ? it.without(ContactFields.COMPANY_NAME) : it);
        for (String name : List.of("Emil", "Fanny", "Gustav", "Hana")) {
            people.add(Contact.person(new ContactNo(name), name)
                    .set(ContactFields.COUNTRY, "SK")
                    .build());
        }
        people.replaceAll(it -> it.with(ContactFields.EMAIL, address(it.no())));
        people.forEach(this::put);
        segue.templates().all().forEach(template -> templates.put(template.code(), template));
    }

    private void put(Contact contact) {
        segue.directory().put(List.of(contact)).orThrow();
        model.contacts.put(contact.no(), contact);
    }

    /** Does one verb, and compares. */
    void next() {
        int kind = random.nextInt(100);
        if (model.open.size() < 2 || (kind < 3 && model.open.size() < MOST_OPEN)) {
            open();
        } else if (kind < 12) {
            changeContacts();
        } else if (kind < 14) {
            revise();
        } else if (kind < 18) {
            cancel();
        } else if (kind < 20) {
            followUpLater();
        } else {
            onSegment(any(List.copyOf(model.open.keySet())), kind);
        }
        check();
    }

    private void onSegment(SegmentNo no, int kind) {
        Model.Sheet sheet = model.open.get(no);
        if (kind < 48) {
            step(no, sheet, drawn(sheet));
        } else if (kind < 64) {
            move(no, sheet);
        } else if (kind < 72) {
            override(no, sheet);
        } else if (kind < 78) {
            plan(no, sheet);
        } else if (kind < 83) {
            rewrite(no, sheet);
        } else if (kind < 86) {
            save(no, sheet);
        } else if (kind < 89) {
            replay(no, sheet);
        } else if (kind < 91) {
            stale(no, sheet);
        } else if (kind < 92) {
            delete(no, sheet);
        } else {
            log(no, sheet);
        }
    }

    private void open() {
        String description = "Fair " + random.nextInt(100);
        Segment segment = segue.segments().open(description);
        did("open", segment.no());
        opened(segment.no(), description);
    }

    private Model.Sheet opened(SegmentNo no, String description) {
        Model.Sheet sheet = new Model.Sheet(description);
        sheet.plan = FieldSettings.NONE;
        model.open.put(no, sheet);
        return sheet;
    }

    private static String address(ContactNo no) {
        return no.value() + "@model.example";
    }

    private void changeContacts() {
        Contact contact = any(people);
        Contact now = model.contacts.get(contact.no());
        if (now == null) {
            did("put back", contact);
            put(contact);
            return;
        }
        switch (random.nextInt(8)) {
            case 5 -> {
                did("block or unblock", now);
                put(now.with(ContactFields.BLOCKED, !now.blocked()));
            }
            case 6 -> {
                did("suppress or not any more", now);
                if (model.suppressed.remove(now.no())) {
                    segue.contacts()
                            .unsuppressAddress(address(now.no()), "Asked for letters")
                            .orThrow();
                } else {
                    model.suppressed.add(now.no());
                    segue.contacts()
                            .suppressAddress(address(now.no()), "Asked for none")
                            .orThrow();
                }
            }
            case 0 -> {
                did("remove", now);
                segue.directory().remove(List.of(now.no()));
                model.contacts.remove(now.no());
            }
            case 1 -> {
                did("move to another country", now);
                put(now.with(
                        ContactFields.COUNTRY, now.get(ContactFields.COUNTRY).equals(Optional.of("CZ")) ? "SK" : "CZ"));
            }
            case 2 -> {
                if (now.type() == ContactType.PERSON) {
                    did("change company", now);
                    put(
                            random.nextBoolean()
                                    ? now.with(ContactFields.COMPANY_NO, any(List.of("ACME", "BETA")))
                                    : now.without(ContactFields.COMPANY_NO));
                }
            }
            default -> {
                did("opt out or in", now);
                put(now.with(ContactFields.EXCLUDED, !now.excluded()));
            }
        }
    }

    private void revise() {
        InteractionTemplate template = templates.get(any(List.of(INVITE, CALL)));
        InteractionTemplate next = random.nextBoolean()
                ? template.with(SUBJECT, "Template subject " + random.nextInt(9))
                : template.with(CAMPAIGN, any(List.of(SPRING, AUTUMN)));
        did("revise", next);
        templates.put(next.code(), segue.templates().keep(next).orThrow());
    }

    private void cancel() {
        if (model.logged.isEmpty()) {
            return;
        }
        LoggedSegmentNo no = any(List.copyOf(model.logged.keySet()));
        List<Model.Entry> entries = model.logged.get(no);
        if (random.nextInt(4) == 0) {
            did("cancel", no);
            segue.loggedSegments().cancel(no, "mistake").orThrow();
            entries.forEach(entry -> entry.counts = false);
            return;
        }
        int index = random.nextInt(entries.size());
        InteractionLogEntry entry = office.entries(no).get(index);
        did("cancel entry", entry.no());
        segue.interactions().cancel(entry.no(), "mistake").orThrow();
        entries.get(index).counts = false;
    }

    private void followUpLater() {
        if (model.logged.isEmpty() || model.open.size() >= MOST_OPEN) {
            return;
        }
        LoggedSegmentNo no = any(List.copyOf(model.logged.keySet()));
        FollowUp wanted = random.nextBoolean() ? FollowUp.STANDARD : FollowUp.STANDARD.withoutRechecking();
        did("follow up", no);
        StepReport report = segue.segments().followUp(no, wanted).orThrow();
        Segment followed = segue.loggedSegments().find(no).orElseThrow().segment();
        Model.Sheet sheet = opened(report.segment().no(), "Follow-up of " + followed.no());
        followed.plan().value(CAMPAIGN).ifPresent(campaign -> sheet.plan = sheet.plan.set(CAMPAIGN, campaign));
        model.step(sheet, wanted.stepOver(no));
    }

    private Criterion criterion() {
        Model.Question question = switch (random.nextInt(8)) {
            case 0 -> model.question(Criterion.everyone(), contact -> true, Set.of(), Set.of());
            case 1 -> inSegment();
            case 2 -> inLogged();
            case 3 -> model.question(EntryFields.INTERACTIONS.exist(), model::hasInteractions, Set.of(), Set.of());
            case 4 -> {
                ContactNo no = any(people).no();
                yield model.question(
                        ContactFields.NO.is(no.value()), contact -> contact.no().equals(no), Set.of(), Set.of());
            }
            default -> {
                String country = any(List.of("CZ", "SK", "AT"));
                yield model.question(
                        ContactFields.COUNTRY.is(country),
                        contact -> Model.country(contact).equals(country),
                        Set.of(),
                        Set.of());
            }
        };
        if (random.nextInt(4) == 0) {
            return model.question(
                            Criterion.not(question.criterion()),
                            question.answer().negate(),
                            question.segments(),
                            question.loggedSegments())
                    .criterion();
        }
        if (random.nextInt(4) == 0) {
            return model.question(
                            question.criterion().or(ContactFields.COUNTRY.is("AT")),
                            question.answer()
                                    .or(contact -> Model.country(contact).equals("AT")),
                            question.segments(),
                            question.loggedSegments())
                    .criterion();
        }
        return question.criterion();
    }

    private Model.Question inSegment() {
        SegmentNo no = any(List.copyOf(model.open.keySet()));
        return model.question(Criterion.inSegment(no), contact -> model.isIn(no, contact), Set.of(no), Set.of());
    }

    private Model.Question inLogged() {
        LoggedSegmentNo no = new LoggedSegmentNo(1 + random.nextInt(3));
        return model.question(Criterion.inLoggedSegment(no), contact -> model.isIn(no, contact), Set.of(), Set.of(no));
    }

    private StepDefinition drawn(Model.Sheet sheet) {
        boolean existing = random.nextInt(3) == 0;
        boolean ignoring = random.nextInt(3) == 0;
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                new StepDefinition.Add(
                        criterion(),
                        new AddOptions(
                                existing, random.nextInt(4) == 0, random.nextInt(4) == 0, ignoring, Optional.empty()));
            case 3 -> new StepDefinition.Reduce(criterion(), random.nextInt(3) == 0);
            case 4 -> new StepDefinition.Refine(criterion(), random.nextInt(3) == 0);
            case 5 -> new StepDefinition.Enter(some(), existing, ignoring);
            case 6 -> new StepDefinition.Strike(some(), Optional.empty());
            case 7 ->
                model.logged.isEmpty()
                        ? new StepDefinition.Enter(some(), existing, ignoring)
                        : new StepDefinition.ReuseLogged(
                                any(List.copyOf(model.logged.keySet())),
                                random.nextBoolean(),
                                Optional.empty(),
                                Optional.empty(),
                                existing,
                                ignoring);
            default -> onLines(sheet, existing, ignoring);
        };
    }

    private StepDefinition onLines(Model.Sheet sheet, boolean existing, boolean ignoring) {
        if (sheet.lines().isEmpty()) {
            return new StepDefinition.Enter(some(), existing, ignoring);
        }
        Model.Line line = any(sheet.lines());
        if (random.nextBoolean()) {
            Model.Line other = any(sheet.lines());
            return new StepDefinition.Strike(
                    List.of(line.contact, other.contact), Optional.of(List.of(line.id, other.id)));
        }
        return new StepDefinition.ChangeContact(
                Optional.of(line.id), line.contact, any(people).no(), existing, ignoring);
    }

    private List<ContactNo> some() {
        Set<ContactNo> some = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            some.add(any(people).no());
        }
        return List.copyOf(some);
    }

    private void step(SegmentNo no, Model.Sheet sheet, StepDefinition definition) {
        did("step", no + " " + definition);
        Outcome<StepReport> outcome = onFacade(no, definition);
        if (!mayBeDone(sheet, definition) || model.leadsBack(no, definition)) {
            assertThat(outcome.problems()).as(this::story).isNotEmpty();
            return;
        }
        long discarded = sheet.steps.tailMap(sheet.position, false).size();
        Set<Model.Line> gone = new HashSet<>();
        sheet.after.values().forEach(gone::addAll);
        gone.removeIf(line -> line.id.step() <= sheet.position);
        int selected = model.selected(definition).size();
        StepReport report = outcome.orThrow();
        model.step(sheet, definition);
        assertThat(report.discardedSteps()).as(this::story).isEqualTo(discarded);
        assertThat(report.discardedLines()).as(this::story).isEqualTo(gone.size());
        assertThat(report.discardedEdits())
                .as(this::story)
                .isEqualTo(
                        gone.stream().filter(line -> !line.settings.isEmpty()).count());
        if (definition.effect() == StepDefinition.Effect.ADMIT) {
            assertThat(report.selected()).as(this::story).isEqualTo(selected);
            assertThat(report.existing())
                    .as(this::story)
                    .isEqualTo(selected - report.step().admitted());
        }
    }

    private boolean mayBeDone(Model.Sheet sheet, StepDefinition definition) {
        if (definition instanceof StepDefinition.Enter enter) {
            return enter.contacts().stream().allMatch(contact -> model.mayCome(contact, enter.ignoreExclusion()));
        }
        if (definition instanceof StepDefinition.ChangeContact change) {
            return model.mayCome(change.to(), change.ignoreExclusion())
                    && (change.allowExisting() || !sheet.has(change.to()));
        }
        return model.valid(definition);
    }

    private Outcome<StepReport> onFacade(SegmentNo no, StepDefinition definition) {
        SegmentDesk desk = segue.segments();
        if (definition instanceof StepDefinition.Add add) {
            return desk.add(no, add.criterion(), add.options());
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return reduce.entireCompanies()
                    ? desk.reduceEntireCompanies(no, reduce.criterion())
                    : desk.reduce(no, reduce.criterion());
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return refine.entireCompanies()
                    ? desk.refineEntireCompanies(no, refine.criterion())
                    : desk.refine(no, refine.criterion());
        }
        if (definition instanceof StepDefinition.Enter enter) {
            return desk.enter(no, enter.contacts(), new EnterOptions(enter.allowExisting(), enter.ignoreExclusion()));
        }
        if (definition instanceof StepDefinition.Strike strike) {
            return strike.lines().isPresent()
                    ? desk.strike(no, strike.lines().get())
                    : desk.strikeContacts(no, strike.contacts());
        }
        if (definition instanceof StepDefinition.ChangeContact change) {
            return desk.changeContact(
                    no,
                    change.line().orElseThrow(),
                    change.to(),
                    new EnterOptions(change.allowExisting(), change.ignoreExclusion()));
        }
        return desk.reuse(no, (StepDefinition.ReuseLogged) definition);
    }

    private void move(SegmentNo no, Model.Sheet sheet) {
        int kind = random.nextInt(5);
        Integer target = kind < 2
                ? sheet.after.lowerKey(sheet.position)
                : kind < 4
                        ? sheet.after.higherKey(sheet.position)
                        : Integer.valueOf(random.nextInt(sheet.lastStep + 2));
        did(kind < 2 ? "undo" : kind < 4 ? "redo" : "back to " + target, no);
        Outcome<Segment> outcome = kind < 2
                ? segue.segments().undo(no)
                : kind < 4 ? segue.segments().redo(no) : segue.segments().backTo(no, target);
        boolean possible = target != null && sheet.after.containsKey(target);
        assertThat(outcome.asOptional().isPresent()).as(this::story).isEqualTo(possible);
        if (possible) {
            sheet.position = target;
            sheet.version++;
        }
    }

    private void override(SegmentNo no, Model.Sheet sheet) {
        List<Model.Line> all =
                sheet.after.values().stream().flatMap(List::stream).distinct().toList();
        if (all.isEmpty()) {
            return;
        }
        Model.Line line = any(all);
        FieldSettings change = settings(line.settings);
        did("override", no + " " + line.id + " " + change);
        Outcome<Segment> outcome =
                segue.segments().override(no, line.id, editor -> edit(editor, line.settings, change));
        assertThat(outcome.asOptional().isPresent())
                .as(this::story)
                .isEqualTo(sheet.lines().contains(line));
        if (sheet.lines().contains(line)) {
            line.settings = change;
            sheet.version++;
        }
    }

    private static void edit(LineEditor editor, FieldSettings before, FieldSettings after) {
        before.fields().forEach(editor::inherit);
        after.asMap().forEach((field, value) -> set(editor, field, value));
    }

    private static <T> void set(LineEditor editor, InteractionField<T> field, Optional<?> value) {
        value.map(field.type()::cast).ifPresentOrElse(it -> editor.set(field, it), () -> editor.setNothing(field));
    }

    /** The settings with one more, one set to nothing, or one inherited again. */
    private FieldSettings settings(FieldSettings before) {
        InteractionField<?> field = any(FIELDS);
        return switch (random.nextInt(4)) {
            case 0 -> before.inherit(field);
            case 1 -> before.setNothing(field);
            default ->
                switch (FIELDS.indexOf(field)) {
                    case 0 -> before.set(TEMPLATE, any(List.of(INVITE, INVITE, CALL)));
                    case 1 -> before.set(DESCRIPTION, "Words " + random.nextInt(9));
                    case 2 -> before.set(SUBJECT, "Subject " + random.nextInt(9));
                    case 3 -> before.set(CAMPAIGN, any(List.of(SPRING, AUTUMN)));
                    default -> before.set(SALESPERSON, Office.JANA);
                };
        };
    }

    private void plan(SegmentNo no, Model.Sheet sheet) {
        FieldSettings before = sheet.plan;
        FieldSettings after = random.nextBoolean() ? settings(before) : before.set(TEMPLATE, INVITE);
        did("plan", no + " " + after);
        PlanChange change = segue.segments()
                .plan(no, editor -> {
                    before.fields().forEach(editor::inherit);
                    after.asMap().forEach((field, value) -> set(editor, field, value));
                })
                .orThrow();
        sheet.plan = after;
        sheet.version++;
        assertThat(change.lines()).as(this::story).isEqualTo(sheet.lines().size());
        for (InteractionField<?> field : FIELDS) {
            boolean same = before.isSet(field) == after.isSet(field)
                    && before.value(field).equals(after.value(field));
            assertThat(change.keepTheirOwn().containsKey(field)).as(this::story).isNotEqualTo(same);
        }
    }

    private static <T> void set(PlanEditor editor, InteractionField<T> field, Optional<?> value) {
        value.map(field.type()::cast).ifPresentOrElse(it -> editor.set(field, it), () -> editor.setNothing(field));
    }

    private void rewrite(SegmentNo no, Model.Sheet sheet) {
        InteractionField<?> field = any(FIELDS);
        if (random.nextBoolean() && field != TEMPLATE) {
            did("pin " + field, no);
            segue.segments().pin(no, field).orThrow();
            sheet.lines().forEach(line -> pin(sheet, line, field));
        } else {
            did("inherit again " + field, no);
            segue.segments().inheritAgain(no, field).orThrow();
            sheet.lines().forEach(line -> line.settings = line.settings.inherit(field));
        }
        sheet.version++;
    }

    private <T> void pin(Model.Sheet sheet, Model.Line line, InteractionField<T> field) {
        if (!line.settings.isSet(field)) {
            line.settings = shown(sheet, line, field)
                    .map(value -> line.settings.set(field, field.type().cast(value)))
                    .orElseGet(() -> line.settings.setNothing(field));
        }
    }

    /** What a line shows for a field, by rules IN-2 to IN-5. */
    private Optional<?> shown(Model.Sheet sheet, Model.Line line, InteractionField<?> field) {
        if (line.settings.isSet(field)) {
            return line.settings.value(field);
        }
        Optional<TemplateCode> own = line.settings.value(TEMPLATE);
        Optional<InteractionTemplate> template =
                (line.settings.isSet(TEMPLATE) ? own : sheet.plan.value(TEMPLATE)).map(templates::get);
        if (field == TEMPLATE) {
            return sheet.plan.value(TEMPLATE);
        }
        if (field == SALESPERSON) {
            return sheet.plan.isSet(SALESPERSON)
                    ? sheet.plan.value(SALESPERSON)
                    : Optional.ofNullable(model.contacts.get(line.contact)).flatMap(Contact::salesperson);
        }
        boolean planned = sheet.plan.isSet(field) && (own.isEmpty() || field == CAMPAIGN);
        if (planned) {
            return sheet.plan.value(field);
        }
        if (field == DESCRIPTION) {
            return own.isPresent() ? template.map(InteractionTemplate::description) : Optional.of(sheet.description);
        }
        return template.flatMap(it -> it.defaults().value(field));
    }

    private void save(SegmentNo no, Model.Sheet sheet) {
        CriteriaCode code = new CriteriaCode("C" + random.nextInt(4));
        did("save as " + code, no);
        boolean possible = !sheet.inForce().isEmpty() && !saved.containsKey(code);
        assertThat(segue.savedCriteria().save(no, code, "Saved").asOptional().isPresent())
                .as(this::story)
                .isEqualTo(possible);
        if (possible) {
            saved.put(code, sheet.inForce().stream().map(StepDefinition::saved).toList());
        }
    }

    private void replay(SegmentNo no, Model.Sheet sheet) {
        if (saved.isEmpty()) {
            return;
        }
        CriteriaCode code = any(List.copyOf(saved.keySet()));
        did("replay " + code, no + " " + saved.get(code));
        Outcome<List<StepReport>> outcome = segue.segments().replay(no, code);
        boolean possible = saved.get(code).stream().allMatch(step -> model.valid(step) && !model.leadsBack(no, step));
        assertThat(outcome.asOptional().isPresent()).as(this::story).isEqualTo(possible);
        if (possible) {
            for (StepDefinition definition : saved.get(code)) {
                model.bound(sheet, definition).forEach(bound -> model.step(sheet, bound));
            }
        }
    }

    private void stale(SegmentNo no, Model.Sheet sheet) {
        did("stale verbs", no);
        SegmentDesk old = segue.segments().ofVersion(sheet.version - 1);
        for (Outcome<?> outcome : List.of(
                old.rename(no, "Stale"),
                old.add(no, Criterion.everyone()),
                old.pin(no, SUBJECT),
                old.undo(no),
                old.delete(no))) {
            assertThat(outcome.problems())
                    .as(this::story)
                    .extracting(Problem::code)
                    .containsExactly("segment.stale");
        }
        assertThat(old.log(no, LogRequest.standard())).isInstanceOf(LoggingOutcome.Refused.class);
    }

    private void delete(SegmentNo no, Model.Sheet sheet) {
        did("delete", no);
        segue.segments().ofVersion(sheet.version).delete(no).orThrow();
        model.open.remove(no);
        assertThat(segue.segments().find(no)).isEmpty();
    }

    private void log(SegmentNo no, Model.Sheet sheet) {
        boolean letters = random.nextBoolean();
        boolean skipping = random.nextBoolean();
        Optional<FollowUp> followUp = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(random.nextBoolean() ? FollowUp.STANDARD : FollowUp.STANDARD.withoutRechecking());
        LogRequest request = letters ? LogRequest.standard().withDeliveries() : LogRequest.standard();
        request = skipping ? request.skippingObjected() : request;
        request = followUp.isPresent() ? request.withFollowUp(followUp.get()) : request;
        did("log", no + " " + request);
        LoggingOutcome dry = segue.segments().log(no, request.asDryRun());
        LoggingOutcome outcome = segue.segments().log(no, request);

        Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
        List<Model.Entry> entries = new ArrayList<>();
        boolean objected = false;
        for (Model.Line line : sheet.lines()) {
            Contact contact = model.contacts.get(line.contact);
            if (contact != null && model.silenced(contact)) {
                skipped.merge(contact.blocked() ? SkipReason.BLOCKED : SkipReason.SUPPRESSED, 1L, Long::sum);
                continue;
            }
            if (contact != null && contact.excluded() && !line.onPurpose) {
                skipped.merge(SkipReason.EXCLUDED, 1L, Long::sum);
                continue;
            }
            Optional<?> template = shown(sheet, line, TEMPLATE);
            if (contact == null
                    || template.isEmpty()
                    || shown(sheet, line, SALESPERSON).isEmpty()) {
                objected = true;
                skipped.merge(SkipReason.OBJECTED, 1L, Long::sum);
                continue;
            }
            entries.add(new Model.Entry(
                    line.contact,
                    shown(sheet, line, CAMPAIGN).map(CampaignNo.class::cast),
                    letters && template.get().equals(INVITE)));
        }
        if ((objected && !skipping) || entries.isEmpty()) {
            assertThat(outcome)
                    .as(this::story)
                    .isInstanceOf(LoggingOutcome.Refused.class)
                    .isEqualTo(dry);
            return;
        }
        LoggingReceipt receipt = outcome.orThrow();
        LoggingCounts counts = receipt.counts();
        assertThat(dry).as(this::story).isEqualTo(new LoggingOutcome.WouldLog(counts));
        assertThat(counts.lines()).as(this::story).isEqualTo(sheet.lines().size());
        assertThat(counts.skipped()).as(this::story).isEqualTo(skipped);
        assertThat(counts.deliveries())
                .as(this::story)
                .isEqualTo(entries.stream().filter(entry -> entry.delivered).count());
        List<InteractionLogEntry> stored = office.entries(receipt.loggedSegment());
        assertThat(stored)
                .as(this::story)
                .extracting(it -> it.contact().no())
                .containsExactlyElementsOf(
                        entries.stream().map(it -> it.contact).toList());
        assertThat(stored)
                .as(this::story)
                .extracting(InteractionLogEntry::campaign)
                .containsExactlyElementsOf(
                        entries.stream().map(it -> it.campaign).toList());
        model.open.remove(no);
        model.logged.put(receipt.loggedSegment(), entries);
        followUp.ifPresent(wanted -> {
            Model.Sheet next = opened(receipt.followUp().orElseThrow(), "Follow-up of " + no);
            sheet.plan.value(CAMPAIGN).ifPresent(campaign -> next.plan = next.plan.set(CAMPAIGN, campaign));
            model.step(next, wanted.stepOver(receipt.loggedSegment()));
            assertThat(counts.followUpLines())
                    .as(this::story)
                    .isEqualTo(next.lines().size());
            Audit.followUp(
                    office.storage, receipt.loggedSegment(), receipt.followUp().orElseThrow());
        });
    }

    /** Everything that is open is as the model has it. */
    private void check() {
        assertThat(segue.segments().page(Optional.empty(), 1_000))
                .as(this::story)
                .extracting(Segment::no)
                .containsExactlyElementsOf(model.open.keySet());
        model.open.forEach(this::check);
    }

    private void check(SegmentNo no, Model.Sheet sheet) {
        Segment header = segue.segments().find(no).orElseThrow();
        assertThat(List.of(header.version(), header.position(), header.steps(), header.lastStep()))
                .as(this::story)
                .isEqualTo(List.of(sheet.version, sheet.position, sheet.steps.size(), sheet.lastStep));
        assertThat(segue.segments().steps(no, 0, 1_000))
                .as(this::story)
                .extracting(Step::number)
                .containsExactlyElementsOf(sheet.steps.keySet());
        assertThat(segue.segments().count(no))
                .as(this::story)
                .isEqualTo(sheet.lines().size());
        List<LineView> views = office.lines(no);
        same(views.stream().map(LineView::line).toList(), sheet.lines());
        for (int i = 0; i < views.size(); i++) {
            LineView view = views.get(i);
            Model.Line line = sheet.lines().get(i);
            for (InteractionField<?> field : FIELDS) {
                assertThat(view.interaction().get(field).map(Object.class::cast))
                        .as("%s of %s%n%s", field, line.id, story())
                        .isEqualTo(shown(sheet, line, field).map(Object.class::cast));
            }
        }
        int kept = any(List.copyOf(sheet.after.keySet()));
        same(
                segue.segments().linesAfterStep(no, kept, Optional.empty(), 1_000).stream()
                        .map(LineView::line)
                        .toList(),
                sheet.after.get(kept));
    }

    private void same(List<SegmentLine> lines, List<Model.Line> expected) {
        assertThat(lines)
                .as(this::story)
                .extracting(SegmentLine::id)
                .containsExactlyElementsOf(expected.stream().map(it -> it.id).toList());
        for (int i = 0; i < lines.size(); i++) {
            SegmentLine line = lines.get(i);
            Model.Line its = expected.get(i);
            assertThat(line.contact()).as(this::story).isEqualTo(its.contact);
            assertThat(line.onPurpose()).as(this::story).isEqualTo(its.onPurpose);
            assertThat(line.settings()).as(this::story).isEqualTo(its.settings);
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void did(String verb, Object what) {
        done.add(verb + " " + what);
    }

    private String story() {
        return String.join(System.lineSeparator(), done);
    }
}
