package dev.segue.segment;

import dev.segue.ContactNo;
import dev.segue.criteria.Explanation;
import dev.segue.optout.OptOut;
import dev.segue.segment.StepExplanation.Did;
import dev.segue.segment.StepExplanation.Reason;
import java.util.Optional;

/** Why a step did with a contact what it did (rule WY-3). */
record Reasons(
        Step step,
        ContactNo contact,
        Did did,
        boolean before,
        Optional<Explanation> criterion,
        Optional<OptOut> optedOut) {

    Reason reason() {
        StepDefinition definition = step.definition();
        if (definition instanceof StepDefinition.Add add) {
            return ofAdding(add.options());
        }
        if (definition instanceof StepDefinition.Reduce reduce) {
            return ofReducing(reduce.entireCompanies());
        }
        if (definition instanceof StepDefinition.Refine refine) {
            return ofRefining(refine.entireCompanies());
        }
        return definition instanceof StepDefinition.ReuseLogged ? ofReusing() : ofNaming(definition);
    }

    /** Without an explanation of the criterion nobody knows. */
    private boolean satisfied() {
        return criterion.filter(Explanation::satisfied).isPresent();
    }

    private Reason ofAdding(AddOptions options) {
        boolean brought = options.expandCompanies() || options.relatedCompanies();
        if (did == Did.ADMITTED) {
            return satisfied() ? Reason.CRITERION : brought ? Reason.COMPANY : Reason.CHANGED_SINCE;
        }
        if (!satisfied() && !brought) {
            return Reason.NOT_SELECTED;
        }
        if (before && !options.allowExisting()) {
            return Reason.ALREADY_THERE;
        }
        if (isKeptOut(options.ignoreExclusion())) {
            return Reason.OPTED_OUT;
        }
        if (options.top().isPresent()) {
            return Reason.NOT_AMONG_FIRST;
        }
        return satisfied() ? Reason.CHANGED_SINCE : Reason.NOT_SELECTED;
    }

    private boolean isKeptOut(boolean ignoreExclusion) {
        return optedOut.filter(why -> why != OptOut.EXCLUDED || !ignoreExclusion)
                .isPresent();
    }

    private Reason ofReducing(boolean entireCompanies) {
        if (did == Did.REMOVED) {
            return satisfied() ? Reason.CRITERION : entireCompanies ? Reason.COMPANY : Reason.CHANGED_SINCE;
        }
        return !before ? Reason.NOT_THERE : satisfied() ? Reason.CHANGED_SINCE : Reason.NOT_SELECTED;
    }

    private Reason ofRefining(boolean entireCompanies) {
        if (did == Did.REMOVED) {
            return satisfied() ? Reason.CHANGED_SINCE : Reason.CRITERION;
        }
        if (!before) {
            return Reason.NOT_THERE;
        }
        return satisfied() ? Reason.CRITERION : entireCompanies ? Reason.COMPANY : Reason.CHANGED_SINCE;
    }

    private Reason ofReusing() {
        if (did == Did.ADMITTED) {
            return Reason.LOGGED;
        }
        if (before) {
            return Reason.ALREADY_THERE;
        }
        return isKeptOut(step.definition().ignoresExclusion()) ? Reason.OPTED_OUT : Reason.NOT_SELECTED;
    }

    private Reason ofNaming(StepDefinition definition) {
        if (did != Did.LEFT) {
            return Reason.NAMED;
        }
        if (!definition.named().contains(contact)) {
            return Reason.NOT_SELECTED;
        }
        return before ? Reason.ALREADY_THERE : Reason.NOT_THERE;
    }
}
