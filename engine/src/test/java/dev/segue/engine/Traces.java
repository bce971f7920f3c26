package dev.segue.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a text wherever it is within reach of an object, private parts included. */
final class Traces {
    private record Place(String path, Object object) {}

    private final String token;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Place> next = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();

    private Traces(String token) {
        this.token = token;
    }

    /** Where the text is, each place by its path. */
    static List<String> of(String token, Object root) {
        Traces traces = new Traces(token);
        traces.see("", root);
        while (!traces.next.isEmpty()) {
            traces.look(traces.next.pop());
        }
        return traces.found;
    }

    private void see(String path, Object object) {
        if (object instanceof String text) {
            note(path, text);
        } else if (object != null && seen.add(object)) {
            next.push(new Place(path, object));
        }
    }

    private void look(Place place) {
        Object object = place.object();
        if (object instanceof byte[] bytes) {
            note(place.path(), new String(bytes, ISO_8859_1));
        } else if (object instanceof Object[] array) {
            for (Object element : array) {
                see(place.path() + "[]", element);
            }
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> see(place.path(), value));
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                see(place.path() + ".key", key);
                see(place.path() + ".value", value);
            });
        } else if (object instanceof Collection<?> all) {
            all.forEach(element -> see(place.path() + "[]", element));
        } else if (object.getClass().getName().startsWith("dev.segue.")) {
            fields(place, object.getClass());
        }
    }

    private void note(String path, String text) {
        if (text.contains(token)) {
            found.add(path + ": " + text);
        }
    }

    private void fields(Place place, Class<?> type) {
        for (Class<?> its = type; its != null && its != Object.class; its = its.getSuperclass()) {
            for (Field field : its.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive() && !type.isEnum()) {
                    see(place.path() + "." + field.getName(), valueOf(field, place.object()));
                }
            }
        }
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
