package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.CriteriaCode;
import dev.segue.DeliveryNo;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.LoggedSegmentNo;
import dev.segue.Progress;
import dev.segue.RefusedException;
import dev.segue.SegmentNo;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.MailingGroup;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.criteria.Criterion;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.export.Export;
import dev.segue.export.ExportColumn;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.Annotation;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grouping;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.StatisticsQuery;
import dev.segue.segment.AddOptions;
import dev.segue.segment.ContactsSeen;
import dev.segue.segment.LineId;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepPreview;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every public method of every desk, found by reflection, with arguments made by type. */
final class Verbs {
    private static final Criterion CZECH = COUNTRY.is("CZ");
    private static final LoggedSegmentNo LOGGED = new LoggedSegmentNo(1);
    private static final Map<String, Object> BY_TYPE = Stream.of(
                    new SegmentNo("SM00001"),
                    LOGGED,
                    new EntryNo(1),
                    new DeliveryNo(1),
                    Office.ANNA,
                    Office.SPRING,
                    Office.INVITE,
                    new CriteriaCode("FAIR"),
                    new GroupCode("MAIL"),
                    Office.JANA,
                    new DocumentHash("0".repeat(64)),
                    new LineId(1, 1),
                    "example.com",
                    AddOptions.STANDARD,
                    EnterOptions.STANDARD,
                    MailingGroupOptions.STANDARD,
                    new MailingGroup("FAIR"),
                    new StepDefinition.ReuseLogged(LOGGED, false, Optional.empty(), Optional.empty(), false, false),
                    new StepPreview(
                            new SegmentNo("SM00001"),
                            1,
                            new StepDefinition.Add(CZECH, AddOptions.STANDARD),
                            0,
                            0,
                            0,
                            new ContactsSeen.Gathering().seen(),
                            new ContactsSeen.Gathering().seen(),
                            0,
                            0,
                            0),
                    FollowUp.STANDARD,
                    LogRequest.standard().withDeliveries().withFollowUp(),
                    Export.of(ExportColumn.of(COUNTRY)),
                    StatisticsQuery.by(Grouping.TEMPLATE),
                    Consent.MOST_RESTRICTIVE,
                    InteractionTemplate.of(Office.INVITE, "Invitation"),
                    new InteractionGroup(new GroupCode("MAIL"), "Mail"),
                    Salesperson.of(Office.JANA, "Jana Opálková"),
                    Campaign.of(Office.SPRING, "Spring fair"),
                    SalutationFormula.formal("Dear {name},"),
                    SenderCompany.named("Fairs Ltd"),
                    TextMerger.TEXT,
                    Language.of("en"),
                    Contact.person(Office.ANNA, "Anna Nová").build())
            .collect(Collectors.toMap(it -> it.getClass().getTypeName(), it -> it));
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("int", 1),
            Map.entry("long", 1L),
            Map.entry("byte[]", "Dear {Contact_Name}".getBytes(UTF_8)),
            Map.entry(Criterion.class.getTypeName(), CZECH),
            Map.entry(StepDefinition.class.getTypeName(), new StepDefinition.Add(CZECH, AddOptions.STANDARD)),
            Map.entry(Progress.class.getTypeName(), Progress.NONE),
            Map.entry(OutputStream.class.getTypeName(), OutputStream.nullOutputStream()),
            Map.entry(InteractionField.class.getTypeName() + "<?>", InteractionField.DESCRIPTION),
            Map.entry(Annotation.class.getTypeName(), new Annotation.AttemptFailed(true)),
            Map.entry(DeliveryReport.class.getTypeName(), new DeliveryReport.Delivered("box", "text")),
            Map.entry(DeliveryChannel.class.getTypeName(), new Channel()),
            Map.entry("java.util.List<dev.segue.ContactNo>", List.of(Office.ANNA)),
            Map.entry("java.util.Collection<dev.segue.ContactNo>", List.of(Office.ANNA)),
            Map.entry("java.util.List<dev.segue.segment.LineId>", List.of(new LineId(1, 1))),
            Map.entry(
                    "java.util.List<dev.segue.contact.Contact>",
                    List.of(Contact.person(Office.ANNA, "Anna Nová").build())));

    private Verbs() {}

    /** A verb of a desk. */
    record Verb(String desk, Object receiver, Method method) {

        boolean is(String name) {
            return method.getName().equals(name);
        }

        Object[] arguments() {
            return Stream.of(method.getParameters()).map(Verbs::argument).toArray();
        }

        /** What it answered, or threw. */
        Object answer(Object... arguments) {
            try {
                Object answer = method.invoke(receiver, arguments);
                return answer == null ? "nothing" : answer;
            } catch (InvocationTargetException e) {
                return e.getCause();
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }

        List<String> problemCodes() {
            return codes(answer(arguments()));
        }

        @Override
        public String toString() {
            return desk + "()." + method.getName()
                    + Stream.of(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** The codes of what was refused, however the verb says so; empty if it was not. */
    static List<String> codes(Object answer) {
        if (answer instanceof Outcome<?> outcome) {
            return outcome.problems().stream().map(it -> it.code()).toList();
        }
        if (answer instanceof LoggingOutcome.Refused refused) {
            return refused.objections().first().stream().map(it -> it.code()).toList();
        }
        return answer instanceof RefusedException refused
                ? refused.problems().stream().map(it -> it.code()).toList()
                : List.of();
    }

    /** All of them; those of a view of a desk, such as that of a version, once more. */
    static List<Verb> of(Segue segue) {
        List<Verb> verbs = new ArrayList<>();
        for (Method desk : publicMethods(Segue.class)) {
            verbs.addAll(of(desk.getName(), invoked(segue, desk)));
        }
        return verbs;
    }

    private static List<Verb> of(String name, Object desk) {
        List<Verb> verbs = new ArrayList<>();
        for (Method method : publicMethods(desk.getClass())) {
            if (method.getReturnType() == desk.getClass()) {
                Object view = invoked(
                        desk,
                        method,
                        Stream.of(method.getParameters()).map(Verbs::argument).toArray());
                publicMethods(desk.getClass()).stream()
                        .filter(it -> it.getReturnType() != desk.getClass())
                        .forEach(it -> verbs.add(new Verb(name + "()." + method.getName(), view, it)));
            } else {
                verbs.add(new Verb(name, desk, method));
            }
        }
        return verbs;
    }

    private static Object invoked(Object on, Method method, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " is to answer with a desk", e);
        }
    }

    private static List<Method> publicMethods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && !Modifier.isStatic(it.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .toList();
    }

    private static Object argument(Parameter parameter) {
        Type type = parameter.getParameterizedType();
        if (parameter.getType() == Optional.class) {
            return Optional.empty();
        }
        if (parameter.getType() == Consumer.class) {
            return (Consumer<Object>) it -> {};
        }
        if (parameter.getName().equals("into") || parameter.getName().equals("to")) {
            return Office.BORIS;
        }
        Object made = BY_TYPE.getOrDefault(type.getTypeName(), BY_NAME.get(type.getTypeName()));
        if (made == null) {
            throw new AssertionError("There is no argument of type " + type.getTypeName() + ": add one to Verbs");
        }
        return made;
    }
}
