package dev.segue.contact;

import dev.segue.ContactNo;
import dev.segue.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a contact may be known by another number (rule CN-4), from what is known of the two numbers at that moment. Immutable.
 *
 * @param contact the contact of the number that goes, if it is known
 * @param other the contact of the number that stays or comes, if it is known
 * @param used whether anything was ever kept under the number that goes: a line, an entry, an alias
 * @param otherUsed whether anything was ever kept under the other one, or a person of the storage's own contacts names it as its company
 * @param became whom the number that goes means already, if it is a former one
 * @param otherBecame whom the other number means, if it is a former one
 */
public record AliasCheck(
        Optional<Contact> contact,
        Optional<Contact> other,
        boolean used,
        boolean otherUsed,
        Optional<ContactNo> became,
        Optional<ContactNo> otherBecame) {

    /** Everything that speaks against it; empty if it may be. */
    public List<Problem> problems(Alias wanted) {
        List<Problem> problems = new ArrayList<>();
        List.of(wanted.from(), wanted.to()).stream()
                .filter(ContactNo::isPseudonym)
                .distinct()
                .forEach(no -> problems.add(numberIsPseudonym(no)));
        if (!problems.isEmpty()) {
            return problems;
        }
        if (wanted.from().equals(wanted.to())) {
            problems.add(problem(
                    "alias.same-number",
                    wanted.from(),
                    "It would be an alias of itself",
                    "Name two different contacts, or a number that is new"));
        }
        problemOfFormer(wanted).ifPresent(problems::add);
        if (wanted.kind() == Alias.Kind.MERGED) {
            problemOfSurvivor(wanted).ifPresent(problems::add);
        } else if (!wanted.from().equals(wanted.to()) && (other.isPresent() || otherUsed || otherBecame.isPresent())) {
            problems.add(problem(
                    "alias.number-used",
                    wanted.to(),
                    "The number %s is in use, or was once".formatted(wanted.to()),
                    "Give the contact a number that nobody ever had, or merge the two contacts"));
        }
        problemOfTypes(wanted).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> problemOfFormer(Alias wanted) {
        ContactNo from = wanted.from();
        if (became.isPresent()) {
            return Optional.of(problem(
                    "alias.already",
                    from,
                    "%s is a former number and means contact %s".formatted(from, became.get()),
                    "Name contact " + became.get()));
        }
        return contact.isPresent() || used
                ? Optional.empty()
                : Optional.of(problem(
                        "alias.contact-unknown",
                        from,
                        "There is no contact '%s', and there never was".formatted(from),
                        "Name a contact that is known, or has lines or entries"));
    }

    private Optional<Problem> problemOfSurvivor(Alias wanted) {
        ContactNo into = wanted.to();
        if (otherBecame.isPresent()) {
            ContactNo survivor = otherBecame.get();
            boolean cycle = survivor.equals(wanted.from());
            return Optional.of(problem(
                    cycle ? "alias.cycle" : "alias.into-former",
                    into,
                    "%s is a former number and means contact %s".formatted(into, survivor),
                    cycle ? "Leave it: the two are one contact already" : "Merge into contact " + survivor));
        }
        return other.isPresent()
                ? Optional.empty()
                : Optional.of(problem(
                        "alias.contact-unknown",
                        into,
                        "There is no contact '%s' that could survive".formatted(into),
                        "Name a contact that is known"));
    }

    private Optional<Problem> problemOfTypes(Alias wanted) {
        if (wanted.kind() == Alias.Kind.RENUMBERED || contact.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        ContactType one = contact.get().type();
        ContactType survivor = other.get().type();
        return one == survivor
                ? Optional.empty()
                : Optional.of(problem(
                        "alias.type",
                        wanted.from(),
                        "It is a %s and cannot become %s, which is a %s"
                                .formatted(word(one), wanted.to(), word(survivor)),
                        "Merge companies with companies and persons with persons"));
    }

    private static String word(ContactType type) {
        return type == ContactType.COMPANY ? "company" : "person";
    }

    private static Problem problem(String code, ContactNo contact, String what, String fix) {
        return Problem.of(code, "contact " + contact, what, fix);
    }

    /** Why no contact can have a number that stands for one that was erased, or may come to. */
    public static Problem numberIsPseudonym(ContactNo no) {
        return problem(
                "contact.number-pseudonym",
                no,
                "Numbers such as %s stand for contacts that were erased".formatted(no),
                "Give the contact a number of another form");
    }

    /** Why a contact cannot be put under a former number. */
    public static Problem numberIsFormer(ContactNo no, ContactNo survivor) {
        return problem(
                "contact.number-former",
                no,
                "%s is a former number and means contact %s".formatted(no, survivor),
                "Put the contact under its number %s, or under one that is new".formatted(survivor));
    }
}
