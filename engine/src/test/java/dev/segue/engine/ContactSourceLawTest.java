package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.logging.EntryFields;
import dev.segue.storage.ContactSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContactSourceLawTest {
    private final Office office = new Office();
    private final LoggedSegmentNo history =
            office.logged(office.fair(ANNA, BORIS)).loggedSegment();
    private final SegmentNo open = office.fair(BORIS);

    @Property(tries = 100)
    void a_source_that_supports_only_some_leaves_selects_what_the_storages_own_selects(@ForAll long seed) {
        Random random = new Random(seed);
        Criterion criterion = randomCriterion(random, 3);
        int supported = random.nextInt();
        Segue hosted = office.over(office.storage)
                .selectingFrom(new Partial(office.storage.contacts(), supported))
                .build();

        assertThat(selected(hosted, criterion)).as("%s", criterion).isEqualTo(selected(office.segue, criterion));
    }

    private static List<ContactNo> selected(Segue segue, Criterion criterion) {
        SegmentNo all = segue.segments().open("All").no();
        segue.segments().add(all, criterion).orThrow();
        List<ContactNo> contacts = segue.segments().lines(all, Optional.empty(), 1_000).stream()
                .map(view -> view.line().contact())
                .toList();
        segue.segments().delete(all).orThrow();
        return contacts;
    }

    private Criterion randomCriterion(Random random, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            Criterion left = randomCriterion(random, depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> left.and(randomCriterion(random, depth - 1));
                case 1 -> left.or(randomCriterion(random, depth - 1));
                default -> Criterion.not(left);
            };
        }
        return switch (random.nextInt(7)) {
            case 0 -> COUNTRY.is("CZ");
            case 1 -> COUNTRY.oneOf("SK", "AT");
            case 2 -> MAILING_GROUPS.anyOf("FAIR");
            case 3 -> NAME.isBlank();
            case 4 -> Criterion.inLoggedSegment(history);
            case 5 -> Criterion.inSegment(open);
            default ->
                EntryFields.INTERACTIONS
                        .where(EntryFields.CAMPAIGN.is("SPRING"))
                        .exist();
        };
    }

    /** The same contacts, of whose leaves some are said to be supported. */
    private record Partial(ContactSource real, int salt) implements ContactSource {
        @Override
        public ContactSchema schema() {
            return real.schema();
        }

        @Override
        public boolean supports(Criterion leaf) {
            return real.supports(leaf) && ((leaf.toString().hashCode() ^ salt) & 1) == 0;
        }

        @Override
        public void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
            real.select(criterion, moment, chunks);
        }

        @Override
        public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
            return real.byNumbers(numbers);
        }

        @Override
        public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
            real.ofCompanies(companies, chunks);
        }
    }
}
