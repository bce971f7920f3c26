package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.storage.Templates;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Templates}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TemplatesContract extends StorageUnderTest {
    private static final InteractionTemplate CHANGED = Office.INVITE
            .with(InteractionField.COST, Money.of("2.40", "EUR"))
            .withDocument(Language.of("de-AT"), Office.LETTER);

    @Test
    void tpl1_numbers_revisions_from_one() {
        Templates templates = storage.templates();

        assertThat(templates.keep(Office.INVITE)).isEqualTo(Office.INVITE.asRevision(1));
        assertThat(templates.keep(CHANGED)).isEqualTo(CHANGED.asRevision(2));
        assertThat(templates.keep(Office.THANKS)).isEqualTo(Office.THANKS.asRevision(1));
        assertThat(templates.find(Office.INVITE.code())).contains(CHANGED.asRevision(2));
    }

    @Test
    void tpl1_passes_over_the_revision_a_template_has() {
        storage.templates().keep(Office.INVITE.asRevision(7));

        assertThat(storage.templates().keep(Office.INVITE.asRevision(1))).isEqualTo(Office.INVITE.asRevision(2));
        assertThat(storage.templates().find(Office.INVITE.code(), 7)).isEmpty();
        assertThat(storage.templates().find(Office.INVITE.code(), 1)).isPresent();
    }

    @Test
    void tpl2_keeps_a_revision_as_it_was_after_later_ones() {
        storage.templates().keep(Office.INVITE);
        storage.templates().keep(CHANGED);
        storage.templates().keep(InteractionTemplate.of(Office.INVITE.code(), "Cleared"));

        assertThat(storage.templates().find(Office.INVITE.code(), 1)).contains(Office.INVITE.asRevision(1));
        assertThat(storage.templates().find(Office.INVITE.code(), 2)).contains(CHANGED.asRevision(2));
        assertThat(storage.templates().find(Office.INVITE.code(), 4)).isEmpty();
    }

    @Test
    void tpl3_finds_the_newest_revision() {
        storage.templates().keep(Office.INVITE);
        storage.templates().keep(CHANGED);

        assertThat(storage.templates().find(Office.INVITE.code())).contains(CHANGED.asRevision(2));
        assertThat(storage.templates().find(new TemplateCode("invite"))).isEmpty();
    }

    @Test
    void tpl3_lists_the_newest_revision_of_each_by_code_point() {
        for (String code : List.of("b", "Z", "a", "É", "B", "10", "9")) {
            storage.templates().keep(InteractionTemplate.of(new TemplateCode(code), "Before"));
            storage.templates().keep(InteractionTemplate.of(new TemplateCode(code), "Now"));
        }

        assertThat(storage.templates().all())
                .extracting(template -> template.code().value())
                .containsExactly("10", "9", "B", "Z", "a", "b", "É");
        assertThat(storage.templates().all())
                .allMatch(template ->
                        template.revision() == 2 && template.description().equals("Now"));
    }

    @Test
    void tpl4_gives_each_of_many_at_once_a_revision_of_its_own() {
        int rounds = 8;

        List<List<Integer>> given = Threads.together(
                Threads.MANY,
                thread -> () -> IntStream.range(0, rounds)
                        .map(round -> storage.templates().keep(Office.INVITE).revision())
                        .boxed()
                        .toList());

        assertThat(given.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, rounds * Threads.MANY).boxed().toList());
    }

    @Test
    void tpl5_keeps_a_group_as_it_was_kept_last() {
        storage.templates().keep(Office.LETTERS);
        InteractionGroup renamed = new InteractionGroup(Office.LETTERS.code(), "Letters and cards");

        storage.templates().keep(renamed);

        assertThat(storage.templates().group(Office.LETTERS.code())).contains(renamed);
        assertThat(storage.templates().groups()).containsExactly(renamed);
    }

    @Test
    void tpl5_lists_groups_by_code_point() {
        List.of("b", "Z", "a", "É", "B")
                .forEach(code -> storage.templates().keep(new InteractionGroup(new GroupCode(code), "Group " + code)));

        assertThat(storage.templates().groups())
                .extracting(group -> group.code().value())
                .containsExactly("B", "Z", "a", "b", "É");
    }
}
