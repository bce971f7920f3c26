package dev.segue.storage.inmemory;

import dev.segue.storage.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** A storage in which some methods of some ports do something else than they should; all others are those of a good one. */
final class Broken {
    private final Storage good;
    private final Map<Class<?>, Map<String, Fault>> faults = new LinkedHashMap<>();

    private Broken(Storage good) {
        this.good = good;
    }

    /** What a method does instead. */
    @FunctionalInterface
    interface Fault {
        /** Does it; what the good storage would do is there to be used. */
        Object instead(Object[] arguments, Rightly rightly);
    }

    /** What the good storage does, with these arguments. */
    @FunctionalInterface
    interface Rightly {
        Object with(Object... arguments);
    }

    static Broken good(Storage storage) {
        return new Broken(storage);
    }

    Broken but(Class<?> port, String method, Fault fault) {
        faults.computeIfAbsent(port, any -> new LinkedHashMap<>()).put(method, fault);
        return this;
    }

    Storage storage() {
        return around(Storage.class, good);
    }

    private <P> P around(Class<P> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (faults.containsKey(method.getReturnType())) {
                        return around(method.getReturnType(), call(real, method, arguments));
                    }
                    Fault fault = faults.getOrDefault(type, Map.of()).get(named(method));
                    return fault == null
                            ? call(real, method, arguments)
                            : fault.instead(arguments, others -> call(real, method, others));
                }));
    }

    /** Methods of one name are told apart by how many arguments they take. */
    private static String named(Method method) {
        return method.getName() + "/" + method.getParameterCount();
    }

    private static Object call(Object real, Method method, Object... arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new AssertionError("No port throws what is checked", e);
        } catch (IllegalAccessException e) {
            throw new AssertionError("Ports are public", e);
        }
    }
}
