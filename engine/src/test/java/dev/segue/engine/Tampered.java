package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeField;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.LogRun;
import dev.segue.storage.OwnReads;
import dev.segue.storage.Storage;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A real storage at whose every port call something happens first: a failure, or what somebody else does at that moment. */
final class Tampered {
    private Tampered() {}

    /** Called with the port's and the method's name, such as {@code Segments.log}; what it throws, the call throws. */
    @FunctionalInterface
    interface Before {
        void call(String call);
    }

    static Storage storage(Storage real, Before before) {
        Map<String, Object> ports = new ConcurrentHashMap<>();
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, args) -> ports.computeIfAbsent(method.getName(), name -> {
                    try {
                        return port(method.getReturnType(), method.invoke(real), before);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }));
    }

    /** The same storage, but one of its ports comes from elsewhere, asked anew at every call. */
    static <P> Storage redirected(Storage real, Class<P> port, Supplier<P> elsewhere) {
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, args) -> method.getReturnType() == port ? elsewhere.get() : method.invoke(real));
    }

    private static Object port(Class<?> type, Object real, Before before) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            before.call(type.getSimpleName() + "." + method.getName());
            if (args != null && args.length == 2 && args[1] instanceof LogRun run) {
                args[1] = tampered(run, own -> (OwnReads) port(OwnReads.class, own, before));
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static LogRun tampered(LogRun run, UnaryOperator<OwnReads> reads) {
        return new LogRun() {
            @Override
            public Batch decide(List<SegmentLine> chunk, OwnReads own) {
                return run.decide(chunk, reads.apply(own));
            }

            @Override
            public Conclusion conclude(long followUpLines) {
                return run.conclude(followUpLines);
            }
        };
    }

    /** The same merger, but something happens before each letter. */
    static DocumentMerger merger(DocumentMerger real, Consumer<MergeValues> before) {
        return (DocumentMerger) Proxy.newProxyInstance(
                DocumentMerger.class.getClassLoader(), new Class<?>[] {DocumentMerger.class}, (proxy, method, args) -> {
                    Object result = method.invoke(real, args);
                    return result instanceof CompiledTemplate template ? template(template, before) : result;
                });
    }

    private static CompiledTemplate template(CompiledTemplate real, Consumer<MergeValues> before) {
        return new CompiledTemplate() {
            @Override
            public List<MergeField> fields() {
                return real.fields();
            }

            @Override
            public List<Problem> warnings() {
                return real.warnings();
            }

            @Override
            public void merge(MergeValues values, OutputStream out) throws IOException {
                before.accept(values);
                real.merge(values, out);
            }
        };
    }
}
