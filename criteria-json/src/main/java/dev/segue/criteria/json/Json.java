package dev.segue.criteria.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value, and where it stands. Not changed once it is made. */
sealed interface Json {
    /** An object without members, to be written. */
    Obj NO_MEMBERS = new Obj(Place.NOWHERE, Map.of());

    /** Where it stands. */
    Place place();

    /** What it is, in words. */
    String words();

    /** An object; its members keep their order. */
    record Obj(Place place, Map<String, Json> members) implements Json {
        /** This and one more member. */
        Obj with(String key, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(key, value);
            return new Obj(place, more);
        }

        /** This, and that member if it is so. */
        Obj with(String key, boolean isSo) {
            return isSo ? with(key, new Bool(Place.NOWHERE, true)) : this;
        }

        @Override
        public String words() {
            return "an object";
        }
    }

    /** A list. */
    record Arr(Place place, List<Json> elements) implements Json {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** A text. */
    record Str(Place place, String value) implements Json {
        @Override
        public String words() {
            return "a text";
        }
    }

    /** A number, with every digit it was written with. */
    record Num(Place place, BigDecimal value) implements Json {
        @Override
        public String words() {
            return "a number";
        }
    }

    /** True or false. */
    record Bool(Place place, boolean value) implements Json {
        @Override
        public String words() {
            return String.valueOf(value);
        }
    }

    /** A value that has been refused already; nothing more is said of it. */
    record Refused(Place place) implements Json {
        @Override
        public String words() {
            return "null";
        }
    }

    /** An object of one member, to be written. */
    static Obj object(String key, Json value) {
        return NO_MEMBERS.with(key, value);
    }

    /** A list to be written. */
    static Arr list(Collection<Json> elements) {
        return new Arr(Place.NOWHERE, List.copyOf(elements));
    }

    /** A text to be written. */
    static Str text(String value) {
        return new Str(Place.NOWHERE, value);
    }

    /** A number to be written. */
    static Num number(BigDecimal value) {
        return new Num(Place.NOWHERE, value);
    }

    /** A whole number to be written. */
    static Num number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** True or false, to be written. */
    static Bool flag(boolean value) {
        return new Bool(Place.NOWHERE, value);
    }
}
