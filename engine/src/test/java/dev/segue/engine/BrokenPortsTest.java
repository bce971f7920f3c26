package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.export.Export;
import dev.segue.export.ExportColumn;
import dev.segue.logging.LogRequest;
import dev.segue.segment.AddOptions;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Interactions;
import dev.segue.storage.LogRun;
import dev.segue.storage.Numbers;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Segments;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule SP-1: a port that breaks its contract is named with the clause, and nothing is done with what it answered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenPortsTest {
    private final Office office = new Office();
    private final SegmentNo fair = office.fair(ANNA);

    private static Contact boris() {
        return Contact.person(BORIS, "Boris Malý").at(ACME).build();
    }

    /** The port, whose answers to that method come otherwise. */
    private static <P> P port(Class<P> type, P real, String method, UnaryOperator<Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            try {
                Object result = called.invoke(real, args);
                return called.getName().equals(method) ? answer.apply(result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** The contacts, whose chunks come otherwise from that method. */
    @SuppressWarnings("unchecked")
    private Segue withChunks(String method, Function<List<Contact>, List<Contact>> chunk) {
        ContactSource real = office.storage.contacts();
        ContactSource broken = (ContactSource) Proxy.newProxyInstance(
                ContactSource.class.getClassLoader(), new Class<?>[] {ContactSource.class}, (proxy, called, args) -> {
                    if (called.getName().equals(method)) {
                        Consumer<List<Contact>> receiver = (Consumer<List<Contact>>) args[args.length - 1];
                        Consumer<List<Contact>> tampered = some -> receiver.accept(chunk.apply(some));
                        args[args.length - 1] = tampered;
                    }
                    try {
                        return called.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return office.over(office.storage).selectingFrom(broken).build();
    }

    private Segue answering(String method, UnaryOperator<Object> answer) {
        return office.over(office.storage)
                .selectingFrom(port(ContactSource.class, office.storage.contacts(), method, answer))
                .build();
    }

    private void isRefused(ThrowingCallable call, String where, String what) {
        Everything before = Everything.in(office.storage);

        assertThatExceptionOfType(StorageException.class).isThrownBy(call).satisfies(e -> {
            assertThat(e.problem().code()).isEqualTo("storage.contract-broken");
            assertThat(e.problem().where()).isEqualTo(where);
            assertThat(e.problem().what()).isEqualTo(what);
            assertThat(e.problem().fix()).isEqualTo("Run the adapter's contract tests and mend the adapter");
        });

        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }

    @Test
    void a_source_that_answers_nothing_is_named() {
        Segue segue = answering("byNumbers", found -> null);

        isRefused(
                () -> segue.segments().enter(fair, List.of(BORIS)),
                "ContactSource.byNumbers",
                "It was asked for contacts, but answered null, against clause CON-3");
        isRefused(
                () -> answering("schema", schema -> null).segments().add(fair, COUNTRY.is("CZ")),
                "ContactSource.schema",
                "It was asked for the schema, but answered null, against clause CON-1");
    }

    @Test
    void a_source_that_gives_another_contact_than_was_asked_for_is_named_before_a_letter_goes_astray() {
        UnaryOperator<Object> another = found -> Map.of(ANNA, boris());

        isRefused(
                () -> answering("byNumbers", another).segments().log(fair, LogRequest.standard()),
                "ContactSource.byNumbers",
                "It was asked for contacts ANNA, but answered contact BORIS under number ANNA, against clause CON-3");
    }

    @Test
    void a_source_that_gives_more_contacts_than_were_asked_for_or_none_under_a_number_is_named() {
        isRefused(
                () -> answering("byNumbers", found -> Map.of(BORIS, boris()))
                        .segments()
                        .log(fair, LogRequest.standard()),
                "ContactSource.byNumbers",
                "It was asked for contacts ANNA, but answered contact BORIS under number BORIS, against clause CON-3");
        isRefused(
                () -> answering("byNumbers", found -> {
                            Map<ContactNo, Contact> holed = new HashMap<>();
                            holed.put(ANNA, null);
                            return holed;
                        })
                        .segments()
                        .log(fair, LogRequest.standard()),
                "ContactSource.byNumbers",
                "It was asked for contacts ANNA, but answered contact null under number ANNA, against clause CON-3");
    }

    @Test
    void a_source_whose_chunks_are_none_or_too_large_or_have_holes_is_named() {
        List<Contact> many = Collections.nCopies(1_001, boris());

        isRefused(
                () -> withChunks("select", chunk -> many).segments().add(fair, COUNTRY.is("CZ")),
                "ContactSource.select",
                "A chunk has 1 to 1,000 contacts, but was of 1,001, against clause CON-2");
        isRefused(
                () -> withChunks("select", chunk -> List.of()).segments().add(fair, COUNTRY.is("CZ")),
                "ContactSource.select",
                "A chunk has 1 to 1,000 contacts, but was of 0, against clause CON-2");
        isRefused(
                () -> withChunks("select", chunk -> null).segments().add(fair, COUNTRY.is("CZ")),
                "ContactSource.select",
                "A chunk has 1 to 1,000 contacts, but was null, against clause CON-2");
        isRefused(
                () -> withChunks("select", chunk -> Arrays.asList(boris(), null))
                        .segments()
                        .add(fair, COUNTRY.is("CZ")),
                "ContactSource.select",
                "A chunk has contacts, but had null among them, against clause CON-1");
    }

    @Test
    void a_source_that_expands_to_other_companies_is_named() {
        isRefused(
                () -> withChunks(
                                "ofCompanies",
                                chunk -> List.of(Contact.person(new ContactNo("STRAY"), "Stray")
                                        .build()))
                        .segments()
                        .add(fair, NAME.is("Boris Malý"), AddOptions.STANDARD.expandingCompanies()),
                "ContactSource.ofCompanies",
                "It was asked for the companies ACME, but pushed contact STRAY of company none, against clause CON-4");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_storage_that_hands_lines_out_of_order_or_twice_to_a_log_is_named() {
        SegmentNo both = office.fair(ANNA, BORIS);
        Function<List<SegmentLine>, List<SegmentLine>> backwards = chunk -> {
            List<SegmentLine> turned = new ArrayList<>(chunk);
            Collections.reverse(turned);
            return turned;
        };

        isRefused(
                () -> office.over(handing(backwards)).build().segments().log(both, LogRequest.standard()),
                "Segments.log",
                "Rows come in their order, each once, but LinePlace[step=1, rank=1, line=1.1] came after "
                        + "LinePlace[step=1, rank=2, line=1.2], against clause SEG-15");
        isRefused(
                () -> office.over(handing(chunk -> List.of(chunk.get(0), chunk.get(0))))
                        .build()
                        .segments()
                        .log(both, LogRequest.standard()),
                "Segments.log",
                "Rows come in their order, each once, but LinePlace[step=1, rank=1, line=1.1] came after "
                        + "LinePlace[step=1, rank=1, line=1.1], against clause SEG-15");
    }

    @Test
    void a_storage_that_reads_another_contact_during_a_log_is_named() {
        UnaryOperator<Object> another = found -> Map.of(ANNA, boris());

        isRefused(
                () -> office.over(handing(chunk -> chunk, own -> port(OwnReads.class, own, "contacts", another)))
                        .build()
                        .segments()
                        .log(fair, LogRequest.standard()),
                "OwnReads.contacts",
                "It was asked for contacts ANNA, but answered contact BORIS under number ANNA, against clause CON-3");
    }

    @Test
    void a_storage_that_gives_numbers_below_one_is_named() {
        Numbers spent = port(Numbers.class, office.storage.numbers(), "reserve", first -> 0L);
        Segue segue = office.over(Tampered.redirected(office.storage, Numbers.class, () -> spent))
                .build();

        isRefused(
                () -> segue.segments().open("Autumn fair"),
                "Numbers.reserve",
                "Numbers of SEGMENTS begin at 1, but it gave 0, against clause NUM-1");
        isRefused(
                () -> segue.segments().log(fair, LogRequest.standard()),
                "Numbers.reserve",
                "Numbers of LOGGED_SEGMENTS begin at 1, but it gave 0, against clause NUM-1");
    }

    private Storage handing(Function<List<SegmentLine>, List<SegmentLine>> chunks) {
        return handing(chunks, own -> own);
    }

    private Storage handing(Function<List<SegmentLine>, List<SegmentLine>> chunks, UnaryOperator<OwnReads> reads) {
        Segments real = office.storage.segments();
        Segments broken = (Segments) Proxy.newProxyInstance(
                Segments.class.getClassLoader(), new Class<?>[] {Segments.class}, (proxy, called, args) -> {
                    if (called.getName().equals("log")) {
                        LogRun run = (LogRun) args[1];
                        args[1] = new LogRun() {
                            @Override
                            public Batch decide(List<SegmentLine> chunk, OwnReads own) {
                                return run.decide(chunks.apply(chunk), reads.apply(own));
                            }

                            @Override
                            public Conclusion conclude(long followUpLines) {
                                return run.conclude(followUpLines);
                            }
                        };
                    }
                    try {
                        return called.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return Tampered.redirected(office.storage, Segments.class, () -> broken);
    }

    @Test
    void a_storage_that_gives_the_same_page_for_ever_is_named_instead_of_being_read_for_ever() {
        LoggedSegmentNo logged = office.logged(fair).loggedSegment();
        SegmentNo open = office.fair(BORIS);
        Object first = office.storage.interactions().page(logged, Optional.empty(), 10);
        Interactions stuck = port(Interactions.class, office.storage.interactions(), "page", page -> first);
        Segue segue = office.over(Tampered.redirected(office.storage, Interactions.class, () -> stuck))
                .build();
        String same = "Rows come in their order, each once, but 1 came after 1, against clause INT-2";

        isRefused(() -> segue.segments().reuse(open, logged), "Interactions.page", same);
        isRefused(() -> segue.loggedSegments().verify(logged, Progress.NONE), "Interactions.page", same);
        isRefused(
                () -> segue.loggedSegments()
                        .export(
                                logged,
                                Export.of(ExportColumn.of(ContactFields.NO)),
                                new ByteArrayOutputStream(),
                                Progress.NONE),
                "Interactions.page",
                same);
    }

    @Test
    void a_storage_that_answers_a_page_with_nothing_is_named() {
        LoggedSegmentNo logged = office.logged(fair).loggedSegment();
        Interactions empty = port(Interactions.class, office.storage.interactions(), "page", page -> null);
        Segue segue = office.over(Tampered.redirected(office.storage, Interactions.class, () -> empty))
                .build();

        isRefused(
                () -> segue.loggedSegments().verify(logged, Progress.NONE),
                "Interactions.page",
                "A page has at most 1,000 rows, but was null, against clause INT-2");
    }

    @Test
    void a_source_that_keeps_its_contract_is_left_alone() {
        Segue segue = withChunks("select", chunk -> chunk);

        assertThat(segue.segments()
                        .add(fair, Criterion.everyone())
                        .orThrow()
                        .step()
                        .present())
                .isEqualTo(6);
    }
}
