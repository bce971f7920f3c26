package dev.segue.logging;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;

import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.contact.CorrespondenceType;
import java.util.List;
import java.util.Optional;

/** What a line needs to become an entry: one policy for each sentence of the rules (rule LG-2). */
enum LoggingPolicy {
    HAS_A_KNOWN_CONTACT {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            return it.contact().isPresent()
                    ? fine()
                    : objection(
                            "log.contact-unknown",
                            it,
                            "There is no contact " + it.line().contact() + " any more",
                            "Strike the line, or put another contact on it");
        }
    },
    HAS_A_DATE {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            return it.interaction().get(DATE).isPresent()
                    ? fine()
                    : objection(
                            "log.date-missing",
                            it,
                            "The interaction has no date",
                            "Set a date in the plan or on the line");
        }
    },
    HAS_A_KNOWN_TEMPLATE {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            Optional<TemplateCode> code = it.interaction().get(TEMPLATE);
            if (code.isEmpty()) {
                return objection(
                        "log.template-missing",
                        it,
                        "The interaction has no template",
                        "Set a template in the plan or on the line");
            }
            return it.references().templates().find(code.get()).isPresent()
                    ? fine()
                    : objection(
                            "log.template-unknown",
                            it,
                            "There is no interaction template '" + code.get() + "'",
                            "Choose a template that exists");
        }
    },
    HAS_A_KNOWN_SALESPERSON {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            Optional<SalespersonCode> code = it.interaction().get(SALESPERSON);
            if (code.isEmpty()) {
                return objection(
                        "log.salesperson-missing",
                        it,
                        "The interaction has no salesperson",
                        "Set a salesperson on the line, in the plan or on the contact");
            }
            return it.references().sources().salespeople().containsKey(code.get())
                    ? fine()
                    : objection(
                            "log.salesperson-unknown",
                            it,
                            "There is no salesperson '" + code.get() + "'",
                            "Choose a salesperson who exists");
        }
    },
    HAS_A_KNOWN_CAMPAIGN_OR_NONE {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            Optional<CampaignNo> campaign = it.interaction().get(CAMPAIGN);
            return campaign.isEmpty() || it.references().sources().campaigns().containsKey(campaign.get())
                    ? fine()
                    : objection(
                            "log.campaign-unknown",
                            it,
                            "There is no campaign '" + campaign.get() + "'",
                            "Choose a campaign that exists, or none");
        }
    },
    HAS_A_KNOWN_ADDRESS_OR_NONE {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            Optional<AddressCode> address = it.interaction().get(ALTERNATIVE_ADDRESS);
            boolean unknown = address.isPresent()
                    && it.contact()
                            .filter(contact -> contact.address(address.get()).isEmpty())
                            .isPresent();
            return unknown
                    ? objection(
                            "log.address-unknown",
                            it,
                            "Contact %s has no alternative address '%s'"
                                    .formatted(it.line().contact(), address.get()),
                            "Choose an address that the contact has, or none")
                    : fine();
        }
    },
    EMAIL_HAS_AN_ADDRESS {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            boolean needed = it.delivered()
                    && it.correspondenceType() == CorrespondenceType.EMAIL
                    && it.contact().isPresent();
            return !needed || it.hasEmail()
                    ? fine()
                    : objection(
                            "log.email-missing",
                            it,
                            "The letter goes by e-mail, but contact "
                                    + it.line().contact() + " has no address",
                            "Give the contact an e-mail address, or choose another correspondence type");
        }
    },
    DELIVERED_LETTER_HAS_A_DOCUMENT {
        @Override
        Optional<Problem> problemWith(LoggingCase it) {
            boolean needed = it.delivered() && it.correspondenceType() != CorrespondenceType.NONE;
            return !needed || it.interaction().get(DOCUMENT).isPresent()
                    ? fine()
                    : objection(
                            "log.document-missing",
                            it,
                            "A letter is to be delivered, but there is no document in its language",
                            "Give the template a document in the language or in its default language, or the line one of its own");
        }
    };

    static final List<LoggingPolicy> ALL = List.of(values());

    abstract Optional<Problem> problemWith(LoggingCase it);

    private static Optional<Problem> fine() {
        return Optional.empty();
    }

    private static Optional<Problem> objection(String code, LoggingCase it, String what, String fix) {
        return Optional.of(Problem.of(
                code,
                "segment %s line %s contact %s"
                        .formatted(it.segment(), it.line().id(), it.line().contact()),
                what,
                fix));
    }
}
