package dev.segue.engine;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.LineId;
import dev.segue.segment.StepDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What segments are, said a second time and as plainly as can be: after each step the list of lines is copied whole, and undo looks at an
 * older copy. Not thread-safe.
 */
final class Model {
    final Map<ContactNo, Contact> contacts = new TreeMap<>();
    final Map<SegmentNo, Sheet> open = new TreeMap<>();
    final Map<LoggedSegmentNo, List<Entry>> logged = new TreeMap<>();
    final Map<Criterion, Question> questions = new HashMap<>();

    /** A criterion as the model answers it, and the segments that must be there for it to be asked. */
    record Question(
            Criterion criterion,
            Predicate<Contact> answer,
            Set<SegmentNo> segments,
            Set<LoggedSegmentNo> loggedSegments) {}

    /** What the model keeps of an entry. */
    static final class Entry {
        final ContactNo contact;
        final Optional<CampaignNo> campaign;
        final boolean delivered;
        boolean counts = true;

        Entry(ContactNo contact, Optional<CampaignNo> campaign, boolean delivered) {
            this.contact = contact;
            this.campaign = campaign;
            this.delivered = delivered;
        }
    }

    /** One line; every copy of the list has the same one, so that what is set on it survives undo. */
    static final class Line {
        final LineId id;
        final ContactNo contact;
        final boolean onPurpose;
        FieldSettings settings;

        Line(LineId id, ContactNo contact, boolean onPurpose, FieldSettings settings) {
            this.id = id;
            this.contact = contact;
            this.onPurpose = onPurpose;
            this.settings = settings;
        }
    }

    /** One segment. */
    static final class Sheet {
        final TreeMap<Integer, List<Line>> after = new TreeMap<>(Map.of(0, List.of()));
        final TreeMap<Integer, StepDefinition> steps = new TreeMap<>();
        FieldSettings plan = FieldSettings.NONE;
        String description;
        int position;
        int lastStep;
        long version = 1;

        Sheet(String description) {
            this.description = description;
        }

        List<Line> lines() {
            return after.get(position);
        }

        boolean has(ContactNo contact) {
            return lines().stream().anyMatch(line -> line.contact.equals(contact));
        }

        List<StepDefinition> inForce() {
            return List.copyOf(steps.headMap(position, true).values());
        }
    }

    /** Whose address is suppressed; each has one of its own. */
    final Set<ContactNo> suppressed = new HashSet<>();

    Question question(
            Criterion criterion, Predicate<Contact> answer, Set<SegmentNo> segments, Set<LoggedSegmentNo> logs) {
        Question question = new Question(criterion, answer, Set.copyOf(segments), Set.copyOf(logs));
        questions.put(criterion, question);
        return question;
    }

    /** Whether the step asks for members of the segment itself, or of one whose steps lead back to it. */
    boolean leadsBack(SegmentNo no, StepDefinition definition) {
        Set<SegmentNo> reached = new HashSet<>(segmentsIn(definition));
        for (int before = -1; before < reached.size(); ) {
            before = reached.size();
            Set.copyOf(reached).stream()
                    .filter(open::containsKey)
                    .flatMap(it -> open.get(it).inForce().stream())
                    .forEach(step -> reached.addAll(segmentsIn(step)));
        }
        return reached.contains(no);
    }

    private static Set<SegmentNo> segmentsIn(StepDefinition definition) {
        Set<SegmentNo> found = new HashSet<>();
        definition
                .criteria()
                .forEach(criterion -> criterion.mapLeaves(leaf -> {
                    if (leaf instanceof Criterion.MemberOfSegment member) {
                        found.add(member.segment());
                    }
                    return leaf;
                }));
        return found;
    }

    /** Whether everything the step refers to is there. */
    boolean valid(StepDefinition definition) {
        Optional<Criterion> criterion = Optional.empty();
        if (definition instanceof StepDefinition.Add add) {
            criterion = Optional.of(add.criterion());
        } else if (definition instanceof StepDefinition.Reduce reduce) {
            criterion = Optional.of(reduce.criterion());
        } else if (definition instanceof StepDefinition.Refine refine) {
            criterion = Optional.of(refine.criterion());
        } else if (definition instanceof StepDefinition.ReuseLogged reuse) {
            return logged.containsKey(reuse.loggedSegment());
        }
        return criterion
                .map(questions::get)
                .map(it -> open.keySet().containsAll(it.segments())
                        && logged.keySet().containsAll(it.loggedSegments()))
                .orElse(true);
    }

    /** Does a step, after dropping those that were undone. */
    void step(Sheet sheet, StepDefinition definition) {
        Map<ContactNo, FieldSettings> selected = selected(definition);
        sheet.after.tailMap(sheet.position, false).clear();
        sheet.steps.tailMap(sheet.position, false).clear();
        int number = sheet.lastStep + 1;
        List<Line> lines = new ArrayList<>(sheet.lines());
        switch (definition.effect()) {
            case ADMIT -> {
                int ordinal = 0;
                for (Map.Entry<ContactNo, FieldSettings> chosen : selected.entrySet()) {
                    if (definition.allowsExisting() || !sheet.has(chosen.getKey())) {
                        lines.add(admitted(new LineId(number, ++ordinal), chosen.getKey(), chosen.getValue()));
                    }
                }
            }
            case REMOVE_SELECTED -> lines.removeIf(line -> selected.containsKey(line.contact));
            case KEEP_SELECTED -> lines.removeIf(line -> !selected.containsKey(line.contact));
            case REMOVE_LINES -> {
                Set<LineId> struck =
                        Set.copyOf(((StepDefinition.Strike) definition).lines().orElseThrow());
                lines.removeIf(line -> struck.contains(line.id));
            }
            case REPLACE_LINE -> {
                StepDefinition.ChangeContact change = (StepDefinition.ChangeContact) definition;
                lines.replaceAll(line -> line.id.equals(change.line().orElseThrow())
                        ? admitted(new LineId(number, 1), change.to(), FieldSettings.NONE)
                        : line);
            }
            default -> throw new IllegalStateException();
        }
        sheet.lastStep = number;
        sheet.position = number;
        sheet.version++;
        sheet.steps.put(number, definition);
        sheet.after.put(number, List.copyOf(lines));
    }

    private Line admitted(LineId id, ContactNo contact, FieldSettings settings) {
        return new Line(id, contact, contacts.get(contact).excluded(), settings);
    }

    /** Whom a step selects, in its order, and with what their lines begin. */
    Map<ContactNo, FieldSettings> selected(StepDefinition definition) {
        if (definition instanceof StepDefinition.Add add) {
            Set<Contact> found = new LinkedHashSet<>(meeting(add.criterion()));
            if (add.options().expandCompanies()) {
                List.copyOf(found).forEach(contact -> found.addAll(companyOf(contact)));
            }
            if (add.options().relatedCompanies()) {
                List.copyOf(found)
                        .forEach(contact ->
                                contact.companyNo().map(contacts::get).ifPresent(found::add));
            }
            found.removeIf(contact ->
                    silenced(contact) || (contact.excluded() && !add.options().ignoreExclusion()));
            return inOrder(found);
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return around(reduce.criterion(), reduce.entireCompanies());
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return around(refine.criterion(), refine.entireCompanies());
        }
        Map<ContactNo, FieldSettings> named = new LinkedHashMap<>();
        if (definition instanceof StepDefinition.Enter enter) {
            enter.contacts().stream()
                    .filter(no -> mayCome(no, enter.ignoreExclusion()))
                    .forEach(no -> named.put(no, FieldSettings.NONE));
        } else if (definition instanceof StepDefinition.Strike strike) {
            strike.contacts().forEach(no -> named.put(no, FieldSettings.NONE));
        } else if (definition instanceof StepDefinition.ReuseLogged reuse) {
            logged.get(reuse.loggedSegment()).stream()
                    .filter(entry -> entry.counts || reuse.includeCancelled())
                    .filter(entry -> mayCome(entry.contact, reuse.ignoreExclusion()))
                    .forEach(entry -> named.putIfAbsent(entry.contact, withCampaign(entry.campaign)));
        }
        return named;
    }

    static FieldSettings withCampaign(Optional<CampaignNo> campaign) {
        return campaign.map(no -> FieldSettings.NONE.set(InteractionField.CAMPAIGN, no))
                .orElse(FieldSettings.NONE);
    }

    boolean mayCome(ContactNo no, boolean ignoreExclusion) {
        return contacts.containsKey(no)
                && !silenced(contacts.get(no))
                && (ignoreExclusion || !contacts.get(no).excluded());
    }

    boolean silenced(Contact contact) {
        return contact.blocked() || suppressed.contains(contact.no());
    }

    private Map<ContactNo, FieldSettings> around(Criterion criterion, boolean entireCompanies) {
        Set<Contact> found = new LinkedHashSet<>(meeting(criterion));
        if (entireCompanies) {
            List.copyOf(found).forEach(contact -> found.addAll(companyOf(contact)));
        }
        return inOrder(found);
    }

    private List<Contact> meeting(Criterion criterion) {
        return contacts.values().stream()
                .filter(questions.get(criterion).answer())
                .toList();
    }

    private List<Contact> companyOf(Contact contact) {
        return contact.companyNo().isEmpty()
                ? List.of()
                : contacts.values().stream()
                        .filter(other -> other.companyNo().equals(contact.companyNo()))
                        .toList();
    }

    private Map<ContactNo, FieldSettings> inOrder(Set<Contact> found) {
        Map<ContactNo, FieldSettings> order = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing(this::companyName)
                        .thenComparing(contact ->
                                contact.companyNo().map(ContactNo::value).orElse(""))
                        .thenComparing(Contact::type)
                        .thenComparing(Contact::name)
                        .thenComparing(Contact::no))
                .forEach(contact -> order.put(contact.no(), FieldSettings.NONE));
        return order;
    }

    private String companyName(Contact contact) {
        return contact.companyNo()
                .map(contacts::get)
                .filter(company -> company.type() == ContactType.COMPANY)
                .map(Contact::name)
                .orElse("");
    }

    boolean isIn(SegmentNo segment, Contact contact) {
        return open.get(segment).has(contact.no());
    }

    boolean isIn(LoggedSegmentNo segment, Contact contact) {
        return logged.get(segment).stream().anyMatch(entry -> entry.counts && entry.contact.equals(contact.no()));
    }

    boolean hasInteractions(Contact contact) {
        return logged.keySet().stream().anyMatch(no -> isIn(no, contact));
    }

    /** How a saved change of contact is done on this sheet, one line after another; any other step as it is. */
    List<StepDefinition> bound(Sheet sheet, StepDefinition saved) {
        if (!(saved instanceof StepDefinition.ChangeContact change)) {
            return List.of(saved);
        }
        Set<ContactNo> present = new HashSet<>();
        sheet.lines().forEach(line -> present.add(line.contact));
        boolean possible = mayCome(change.to(), change.ignoreExclusion())
                && (change.allowExisting() || !present.contains(change.to()));
        return sheet.lines().stream()
                .filter(line -> possible && line.contact.equals(change.from()))
                .limit(change.allowExisting() ? Long.MAX_VALUE : 1)
                .<StepDefinition>map(line -> new StepDefinition.ChangeContact(
                        Optional.of(line.id),
                        change.from(),
                        change.to(),
                        change.allowExisting(),
                        change.ignoreExclusion()))
                .toList();
    }

    static String country(Contact contact) {
        return contact.get(ContactFields.COUNTRY).orElse("");
    }
}
