package dev.segue.quickstart;

import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.quickstart.FairOffice.orRefuse;

import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.engine.LineEditor;
import dev.segue.engine.LineView;
import dev.segue.engine.PlanChange;
import dev.segue.engine.Segue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans the invitation for everybody, and otherwise for four. Not thread-safe. */
final class FairPlan {
    private static final int LOOKED_AT = 1_000;
    private static final Language CZECH = Language.of("cs");
    private static final SalespersonCode MANAGING_DIRECTOR = new SalespersonCode("PH");

    private final Segue segue;
    private final SegmentNo fair;
    private final List<LineView> free;

    FairPlan(Segue segue, SegmentNo fair) {
        this.segue = segue;
        this.fair = fair;
        this.free = new ArrayList<>();
    }

    /** What holds for all lines; the date is in the season of the fair, so that the letters read as they should. */
    PlanChange forAll() {
        return orRefuse(segue.segments()
                .plan(
                        fair,
                        plan -> plan.template("INVITE")
                                .campaign("SPRING")
                                .date(LocalDate.of(2026, 3, 2))
                                .description("Jarní veletrh papíru · Spring paper fair")
                                .correspondence(CorrespondenceType.HARD_COPY)));
    }

    /** What is otherwise for some: two overridden, one with a comment, one with a letter of its own; fewer if there are not so many. */
    void forSome() {
        DocumentHash personal = FairOffice.shipped(segue, ShippedData.PERSONAL_EN);
        free.addAll(segue.segments().lines(fair, Optional.empty(), LOOKED_AT));
        override(true, it -> it.set(DESCRIPTION, "Jarní veletrh a roční smlouva na rok 2027"));
        override(false, it -> it.set(SALESPERSON, MANAGING_DIRECTOR));
        override(
                false,
                it -> it.set(
                        COMMENT, "P.S. The samples of cotton paper you asked for lie at the entrance, in your name."));
        override(false, it -> it.set(DOCUMENT, personal));
    }

    /** Changes a line that reads Czech or one that does not, or else any. */
    private void override(boolean czech, Consumer<LineEditor> edit) {
        Optional<LineView> line = free.stream()
                .filter(view -> view.interaction().get(LANGUAGE).equals(Optional.of(CZECH)) == czech)
                .findFirst()
                .or(() -> free.stream().findFirst());
        line.ifPresent(view -> {
            free.remove(view);
            orRefuse(segue.segments().override(fair, view.line().id(), edit));
        });
    }
}
