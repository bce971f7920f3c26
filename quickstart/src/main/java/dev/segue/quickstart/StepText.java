package dev.segue.quickstart;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.criteria.CriterionText;
import dev.segue.segment.StepDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a step of selection does, for the report. Stateless. */
final class StepText {
    private static final int SHOWN = 6;

    private StepText() {}

    static String of(StepDefinition step) {
        if (step instanceof StepDefinition.Add add) {
            return "Add: " + CriterionText.of(add.criterion());
        } else if (step instanceof StepDefinition.Reduce reduce) {
            return "Reduce by: " + CriterionText.of(reduce.criterion());
        } else if (step instanceof StepDefinition.Refine refine) {
            return "Refine to: " + CriterionText.of(refine.criterion());
        } else if (step instanceof StepDefinition.Enter enter) {
            return "Enter by hand: " + names(enter.contacts());
        } else if (step instanceof StepDefinition.Strike strike) {
            return "Strike by hand: " + names(strike.contacts());
        } else if (step instanceof StepDefinition.ChangeContact change) {
            return "Put %s in the place of %s".formatted(change.to(), change.from());
        }
        return "Add the contacts of logged segment " + ((StepDefinition.ReuseLogged) step).loggedSegment();
    }

    /** The word by which the chart chooses its sign. */
    static String kind(StepDefinition step) {
        if (step instanceof StepDefinition.ReuseLogged) {
            return "reuse";
        }
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String names(List<ContactNo> contacts) {
        String first = contacts.stream().limit(SHOWN).map(ContactNo::value).collect(Collectors.joining(", "));
        return contacts.size() > SHOWN ? first + Text.format(" and %,d more", contacts.size() - SHOWN) : first;
    }
}
