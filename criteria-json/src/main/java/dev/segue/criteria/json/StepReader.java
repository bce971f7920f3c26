package dev.segue.criteria.json;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Top;
import dev.segue.logging.EntryFields;
import dev.segue.segment.AddOptions;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Reads steps of saved criteria. */
final class StepReader {
    /** The property that tells what a step is, and how it is read. */
    private static final Map<String, BiFunction<StepReader, Members, Optional<? extends StepDefinition>>> KINDS =
            kinds();

    private static final String ALLOW_EXISTING = "allowExisting";
    private static final String IGNORE_EXCLUSION = "ignoreExclusion";
    private static final String ENTIRE_COMPANIES = "entireCompanies";

    private final Shapes shapes;
    private final CriterionReader contacts;
    private final CriterionReader entries;
    private final TopReader tops;

    StepReader(FieldCatalog catalog, Shapes shapes) {
        this.shapes = shapes;
        this.contacts = CriterionReader.ofContacts(catalog, shapes);
        this.tops = new TopReader(catalog, shapes);
        this.entries = CriterionReader.ofRows(catalog, shapes, EntryFields.INTERACTIONS.name());
    }

    Optional<StepDefinition> read(Json json) {
        Optional<Members> object = shapes.object(json, "a step such as {\"add\": {\"everyone\": true}}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Members members = object.get();
        Optional<String> kind = members.first(KINDS.keySet());
        if (kind.isEmpty()) {
            members.missingOneOf(KINDS.keySet());
            return Optional.empty();
        }
        return Optional.ofNullable(KINDS.get(kind.get()))
                .orElseThrow()
                .apply(this, members)
                .map(StepDefinition.class::cast);
    }

    private Optional<Add> add(Members members) {
        Optional<Criterion> criterion = members.required("add").flatMap(contacts::read);
        Optional<Json> first = members.get("first");
        Optional<Top> top = first.flatMap(tops::read);
        AddOptions options = new AddOptions(
                members.isSet(ALLOW_EXISTING),
                members.isSet("expandCompanies"),
                members.isSet("relatedCompanies"),
                members.isSet(IGNORE_EXCLUSION),
                top);
        members.close(Set.of("add", ALLOW_EXISTING, "expandCompanies", "relatedCompanies", IGNORE_EXCLUSION, "first"));
        return criterion.filter(it -> top.isPresent() == first.isPresent()).map(it -> new Add(it, options));
    }

    private Optional<Reduce> reduce(Members members) {
        Optional<Criterion> criterion = members.required("reduce").flatMap(contacts::read);
        boolean entireCompanies = members.isSet(ENTIRE_COMPANIES);
        members.close(Set.of("reduce", ENTIRE_COMPANIES));
        return criterion.map(it -> new Reduce(it, entireCompanies));
    }

    private Optional<Refine> refine(Members members) {
        Optional<Criterion> criterion = members.required("refine").flatMap(contacts::read);
        boolean entireCompanies = members.isSet(ENTIRE_COMPANIES);
        members.close(Set.of("refine", ENTIRE_COMPANIES));
        return criterion.map(it -> new Refine(it, entireCompanies));
    }

    private Optional<Enter> enter(Members members) {
        Optional<List<ContactNo>> numbers = members.required("enter").flatMap(this::numbers);
        boolean allow = members.isSet(ALLOW_EXISTING);
        boolean ignore = members.isSet(IGNORE_EXCLUSION);
        members.close(Set.of("enter", ALLOW_EXISTING, IGNORE_EXCLUSION));
        return numbers.flatMap(it -> made(members, () -> new Enter(it, allow, ignore)));
    }

    private Optional<Strike> strike(Members members) {
        Optional<List<ContactNo>> numbers = members.required("strike").flatMap(this::numbers);
        members.close(Set.of("strike"));
        return numbers.flatMap(it -> made(members, () -> new Strike(it, Optional.empty())));
    }

    private Optional<ChangeContact> change(Members members) {
        Optional<Members> both = members.required("change")
                .flatMap(it -> shapes.object(it, "both contacts, such as {\"from\": \"P1\", \"to\": \"P2\"}"));
        boolean allow = members.isSet(ALLOW_EXISTING);
        boolean ignore = members.isSet(IGNORE_EXCLUSION);
        members.close(Set.of("change", ALLOW_EXISTING, IGNORE_EXCLUSION));
        Optional<ContactNo> from = both.flatMap(it -> it.required("from")).flatMap(this::number);
        Optional<ContactNo> to = both.flatMap(it -> it.required("to")).flatMap(this::number);
        both.ifPresent(it -> it.close(Set.of("from", "to")));
        return from.flatMap(it -> to.map(of -> new ChangeContact(Optional.empty(), it, of, allow, ignore)));
    }

    private Optional<ReuseLogged> reuse(Members members) {
        Optional<LoggedSegmentNo> no = members.required("reuse")
                .flatMap(it -> shapes.whole(it).flatMap(value -> shapes.made(it, () -> new LoggedSegmentNo(value))));
        boolean cancelled = members.isSet("includeCancelled");
        Optional<Json> which = members.get("entries");
        Optional<Json> whom = members.get("contacts");
        Optional<Criterion> ofEntries = which.flatMap(entries::read);
        Optional<Criterion> ofContacts = whom.flatMap(contacts::read);
        boolean allow = members.isSet(ALLOW_EXISTING);
        boolean ignore = members.isSet(IGNORE_EXCLUSION);
        members.close(Set.of("reuse", "includeCancelled", "entries", "contacts", ALLOW_EXISTING, IGNORE_EXCLUSION));
        boolean whole = ofEntries.isPresent() == which.isPresent() && ofContacts.isPresent() == whom.isPresent();
        return no.filter(it -> whole).map(it -> new ReuseLogged(it, cancelled, ofEntries, ofContacts, allow, ignore));
    }

    private Optional<List<ContactNo>> numbers(Json json) {
        return shapes.list(json, this::number);
    }

    private Optional<ContactNo> number(Json json) {
        return shapes.text(json).flatMap(it -> shapes.made(json, () -> new ContactNo(it)));
    }

    private <T> Optional<T> made(Members members, Supplier<T> made) {
        return shapes.made(members.object(), made);
    }

    private static Map<String, BiFunction<StepReader, Members, Optional<? extends StepDefinition>>> kinds() {
        Map<String, BiFunction<StepReader, Members, Optional<? extends StepDefinition>>> kinds = new LinkedHashMap<>();
        kinds.put("add", StepReader::add);
        kinds.put("reduce", StepReader::reduce);
        kinds.put("refine", StepReader::refine);
        kinds.put("enter", StepReader::enter);
        kinds.put("strike", StepReader::strike);
        kinds.put("change", StepReader::change);
        kinds.put("reuse", StepReader::reuse);
        return kinds;
    }
}
