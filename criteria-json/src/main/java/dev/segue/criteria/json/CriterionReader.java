package dev.segue.criteria.json;

import dev.segue.CampaignNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Criterion.MeetsSavedCriteria;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a condition or a group, and what is in it. What is wrong with it is noted, and reading goes on beside it. */
final class CriterionReader {
    /** The property that tells what a condition is, and how the rest of it is read. A field comes first: much else can stand beside it by mistake. */
    private static final Map<String, BiFunction<CriterionReader, Members, Optional<Criterion>>> KINDS = kinds();

    private static final Set<String> VOCABULARY = vocabulary();

    private final FieldCatalog catalog;
    private final Shapes shapes;
    private final String subject;
    private final int level;

    private CriterionReader(FieldCatalog catalog, Shapes shapes, String subject, int level) {
        this.catalog = catalog;
        this.shapes = shapes;
        this.subject = subject;
        this.level = level;
    }

    /** Reads conditions on contacts. */
    static CriterionReader ofContacts(FieldCatalog catalog, Shapes shapes) {
        return new CriterionReader(catalog, shapes, Field.CONTACT, 1);
    }

    /** Reads conditions on rows alone. */
    static CriterionReader ofRows(FieldCatalog catalog, Shapes shapes, String relation) {
        return new CriterionReader(catalog, shapes, relation, 1);
    }

    /** Reads what is inside the condition that this one reads. */
    CriterionReader inside(String itsSubject) {
        return new CriterionReader(catalog, shapes, itsSubject, level + 1);
    }

    Optional<Criterion> read(Json json) {
        if (level > CriterionCheck.MOST_LEVELS) {
            shapes.findings()
                    .add(
                            json.place(),
                            "criteria.too-deep",
                            "it is more than " + CriterionCheck.MOST_LEVELS + " levels deep",
                            "Put conditions side by side instead of into each other");
            return Optional.empty();
        }
        return shapes.object(json, "a condition such as {\"field\": \"country\", \"is\": \"CZ\"}")
                .flatMap(this::read);
    }

    private Optional<Criterion> read(Members members) {
        Optional<String> kind = members.first(KINDS.keySet());
        if (kind.isEmpty()) {
            refuseWithoutKind(members);
            return Optional.empty();
        }
        return Optional.ofNullable(KINDS.get(kind.get())).orElseThrow().apply(this, members);
    }

    private void refuseWithoutKind(Members members) {
        VOCABULARY.stream().filter(members::has).forEach(members::get);
        if (!members.close(KINDS.keySet())) {
            members.missingOneOf(KINDS.keySet());
        }
    }

    private Optional<Criterion> only(
            Members members, String kind, Function<Json, Optional<? extends Criterion>> made, String... options) {
        Optional<Criterion> read = members.required(kind).flatMap(made);
        Set<String> allowed = new LinkedHashSet<>(KINDS.keySet());
        allowed.addAll(List.of(options));
        members.close(allowed);
        return read;
    }

    private Optional<List<Criterion>> operands(Json json) {
        CriterionReader inside = inside(subject);
        return shapes.list(json, inside::read);
    }

    private <T> Optional<T> named(Json json, Function<String, T> made) {
        return shapes.text(json).flatMap(it -> shapes.made(json, () -> made.apply(it)));
    }

    private Optional<Criterion> sample(Json json) {
        Optional<Members> object = shapes.object(json, "a sample such as {\"salt\": \"spring\", \"percent\": 10}");
        if (object.isEmpty()) {
            return Optional.empty();
        }
        Members members = object.get();
        Optional<String> salt = members.required("salt").flatMap(shapes::text);
        Optional<BigDecimal> percent = members.required("percent").flatMap(shapes::number);
        members.close(Set.of("salt", "percent"));
        return salt.flatMap(it -> percent.flatMap(of -> shapes.made(json, () -> new Sample(it, of))));
    }

    private Optional<Criterion> custom(Members members) {
        Optional<Json> list = members.get("arguments");
        Optional<List<String>> arguments =
                list.isPresent() ? list.flatMap(it -> shapes.list(it, shapes::text)) : Optional.of(List.of());
        return only(
                members,
                "custom",
                json -> customName(json)
                        .flatMap(name ->
                                arguments.flatMap(it -> shapes.made(members.object(), () -> new Custom(name, it)))),
                "arguments");
    }

    private Optional<String> customName(Json json) {
        Optional<String> name = shapes.text(json);
        if (name.isPresent() && !catalog.customs().contains(name.get())) {
            shapes.findings()
                    .unknown(
                            json.place(), "criteria.unknown-custom", name.get(), catalog.customs(), "custom criterion");
            return Optional.empty();
        }
        return name;
    }

    private static Map<String, BiFunction<CriterionReader, Members, Optional<Criterion>>> kinds() {
        Map<String, BiFunction<CriterionReader, Members, Optional<Criterion>>> kinds = new LinkedHashMap<>();
        kinds.put("field", (it, of) -> new FieldConditionReader(it.catalog, it.shapes, it.subject).read(of));
        kinds.put("rows", (it, of) -> new RowsReader(it.catalog, it.shapes, it).read(of));
        kinds.put(
                "all", (it, of) -> it.only(of, "all", json -> it.operands(json).map(AllOf::new)));
        kinds.put(
                "any", (it, of) -> it.only(of, "any", json -> it.operands(json).map(AnyOf::new)));
        kinds.put(
                "not",
                (it, of) -> it.only(
                        of, "not", json -> it.inside(it.subject).read(json).map(Not::new)));
        kinds.put(
                "everyone",
                (it, of) -> it.only(of, "everyone", json -> it.shapes.yes(json).map(yes -> Criterion.everyone())));
        kinds.put(
                "inSegment",
                (it, of) ->
                        it.only(of, "inSegment", json -> it.named(json, no -> new MemberOfSegment(new SegmentNo(no)))));
        kinds.put(
                "inLoggedSegment",
                (it, of) -> it.only(
                        of,
                        "inLoggedSegment",
                        json -> it.shapes
                                .whole(json)
                                .flatMap(no -> it.shapes.made(
                                        json, () -> new MemberOfLoggedSegment(new LoggedSegmentNo(no))))));
        kinds.put(
                "targetOf",
                (it, of) -> it.only(
                        of, "targetOf", json -> it.named(json, no -> new TargetOfCampaign(new CampaignNo(no)))));
        kinds.put(
                "meets",
                (it, of) -> it.only(
                        of, "meets", json -> it.named(json, code -> new MeetsSavedCriteria(new CriteriaCode(code)))));
        kinds.put("sample", (it, of) -> it.only(of, "sample", it::sample));
        kinds.put("custom", CriterionReader::custom);
        return kinds;
    }

    private static Set<String> vocabulary() {
        Set<String> words = new LinkedHashSet<>(FieldConditionReader.vocabulary());
        words.addAll(RowsReader.vocabulary());
        words.add("arguments");
        return words;
    }
}
