package dev.segue.engine;

import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.logging.EntryFields;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.AddOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class DryRunLawTest {
    @Property(tries = 300)
    void a_dry_run_is_the_log_but_for_numbers_and_receipt(@ForAll long seed) {
        Random random = new Random(seed);
        Office office = new Office();
        SegmentNo fair = randomSegment(office, random);
        LogRequest request = randomRequest(random);

        LoggingOutcome dry = office.segue.segments().log(fair, request.asDryRun());
        LoggingOutcome wet = office.segue.segments().log(fair, request);

        Statistics.label("outcome").collect(wet.getClass().getSimpleName());
        if (wet instanceof LoggingOutcome.Logged logged) {
            assertThat(dry)
                    .isEqualTo(new LoggingOutcome.WouldLog(logged.receipt().counts()));
            assertThat(office.entries(logged.receipt().loggedSegment()))
                    .hasSize((int) logged.receipt().counts().entries());
            logged.receipt()
                    .followUp()
                    .ifPresent(followUp -> assertThat(office.segue.segments().count(followUp))
                            .isEqualTo(logged.receipt().counts().followUpLines()));
        } else {
            assertThat(dry).isEqualTo(wet);
        }
    }

    private static SegmentNo randomSegment(Office office, Random random) {
        List<Contact> contacts = new ArrayList<>();
        int size = random.nextInt(12);
        boolean tidy = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            Contact.Builder contact =
                    Contact.person(new ContactNo("R" + i), "Random " + i).set(EXCLUDED, random.nextInt(4) == 0);
            if (tidy || random.nextInt(3) > 0) {
                contact.set(SALESPERSON, tidy || random.nextInt(4) > 0 ? "JO" : "GONE");
            }
            if (tidy || random.nextBoolean()) {
                contact.set(EMAIL, "r" + i + "@example.com");
            }
            contacts.add(contact.build());
        }
        office.segue.directory().put(contacts).orThrow();
        SegmentNo fair = office.segue
                .segments()
                .open(random.nextInt(20) == 0 ? "" : "Random fair")
                .no();
        AddOptions options = random.nextBoolean() ? AddOptions.STANDARD : AddOptions.STANDARD.ignoringExclusion();
        office.segue.segments().add(fair, Criterion.everyone(), options).orThrow();
        office.segue
                .segments()
                .add(fair, Criterion.everyone(), options.allowingExisting())
                .orThrow();
        office.segue
                .segments()
                .plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))
                .orThrow();
        office.lines(fair).forEach(view -> edit(office, fair, view, random, tidy));
        if (random.nextInt(4) == 0 && !contacts.isEmpty()) {
            office.segue.directory().remove(List.of(contacts.get(0).no()));
        }
        return fair;
    }

    private static void edit(Office office, SegmentNo fair, LineView view, Random random, boolean tidy) {
        office.segue
                .segments()
                .override(fair, view.line().id(), it -> {
                    switch (random.nextInt(6)) {
                        case 0 -> it.set(CAMPAIGN, new CampaignNo("AUTUMN"));
                        case 1 -> it.set(CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL);
                        case 2 -> it.set(TEMPLATE, Office.CALL);
                        case 3 -> it.set(CORRESPONDENCE_TYPE, CorrespondenceType.NONE);
                        case 4 -> {
                            if (!tidy) {
                                it.setNothing(TEMPLATE);
                            }
                        }
                        default -> it.inherit(CAMPAIGN);
                    }
                })
                .orThrow();
    }

    private static LogRequest randomRequest(Random random) {
        LogRequest request = LogRequest.standard();
        request = random.nextBoolean() ? request.withDeliveries() : request;
        request = random.nextBoolean() ? request.skippingObjected() : request;
        return switch (random.nextInt(4)) {
            case 0 -> request.withFollowUp();
            case 1 -> request.withFollowUp(FollowUp.STANDARD.withoutRechecking());
            case 2 -> request.withFollowUp(FollowUp.STANDARD.entriesWhere(EntryFields.CAMPAIGN.is("AUTUMN")));
            default -> request;
        };
    }
}
