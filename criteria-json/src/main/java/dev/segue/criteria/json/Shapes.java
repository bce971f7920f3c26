package dev.segue.criteria.json;

import dev.segue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes JSON values for what they have to be. Whatever is something else is noted, and is empty here. Not thread-safe. */
final class Shapes {
    private final Findings findings;

    Shapes(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    Optional<String> text(Json json) {
        return json instanceof Json.Str text ? Optional.of(text.value()) : wrong(json, "a text");
    }

    Optional<BigDecimal> number(Json json) {
        return json instanceof Json.Num number ? Optional.of(number.value()) : wrong(json, "a number");
    }

    Optional<Boolean> flag(Json json) {
        return json instanceof Json.Bool flag ? Optional.of(flag.value()) : wrong(json, "true or false");
    }

    /** True, for a property that says all by being there. */
    Optional<Boolean> yes(Json json) {
        return json instanceof Json.Bool flag && flag.value() ? Optional.of(true) : wrong(json, "true");
    }

    Optional<Long> whole(Json json) {
        if (json instanceof Json.Num number) {
            try {
                return Optional.of(number.value().longValueExact());
            } catch (ArithmeticException e) {
                return wrong(json, "a whole number of at most 18 digits");
            }
        }
        return wrong(json, "a whole number");
    }

    /** A whole number that an int can be. */
    Optional<Integer> count(Json json) {
        Optional<Long> whole = whole(json);
        if (whole.isPresent() && whole.get() != whole.get().intValue()) {
            return wrong(json, "a whole number of at most 9 digits");
        }
        return whole.map(Long::intValue);
    }

    Optional<Members> object(Json json, String what) {
        return json instanceof Json.Obj object ? Optional.of(new Members(object, this)) : wrong(json, what);
    }

    /** A list of at least one element, all of which are read; empty if one of them cannot be. */
    <T> Optional<List<T>> list(Json json, Function<Json, Optional<T>> element) {
        if (!(json instanceof Json.Arr list)) {
            return wrong(json, "a list");
        }
        if (list.elements().isEmpty()) {
            findings.add(
                    json.place(), "json.empty-list", "the list is empty", "Give at least one element, or leave it out");
            return Optional.empty();
        }
        List<T> read = new ArrayList<>(list.elements().size());
        for (Json one : list.elements()) {
            element.apply(one).ifPresent(read::add);
        }
        return read.size() == list.elements().size() ? Optional.of(read) : Optional.empty();
    }

    /** What the value makes, unless the domain refuses it. */
    <T> Optional<T> made(Json json, Supplier<? extends T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException e) {
            return bad(json, String.valueOf(e.getMessage()), "Give a value that is allowed there");
        }
    }

    /** The constant of that name. */
    <E extends Enum<E>> Optional<E> choice(Json json, Class<E> choices) {
        Optional<String> name = text(json);
        for (E choice : choices.getEnumConstants()) {
            if (name.isPresent() && choice.name().equals(name.get())) {
                return Optional.of(choice);
            }
        }
        if (name.isPresent()) {
            Set<String> names = names(choices);
            bad(
                    json,
                    "'%s' is none of the choices".formatted(Text.shown(name.get())),
                    Findings.nearest(name.get(), names)
                            .map(it -> "Did you mean '" + it + "'?")
                            .orElse("Use one of " + Findings.listed(names)));
        }
        return Optional.empty();
    }

    /** Notes that a property says less or more than it must, or cannot be what it says. */
    <T> Optional<T> bad(Json json, String what, String fix) {
        findings.add(json.place(), "criteria.value", what, fix);
        return Optional.empty();
    }

    /** Notes that it is something else, unless it has been refused already. */
    <T> Optional<T> wrong(Json json, String right) {
        if (!(json instanceof Json.Refused)) {
            findings.add(json.place(), "json.type", "here stands " + json.words(), "Give " + right);
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> choices) {
        Set<String> names = new TreeSet<>();
        for (E choice : choices.getEnumConstants()) {
            names.add(choice.name());
        }
        return names;
    }
}
