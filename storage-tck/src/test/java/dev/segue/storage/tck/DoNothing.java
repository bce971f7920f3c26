package dev.segue.storage.tck;

import dev.segue.DocumentHash;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.optout.SuppressionSecret;
import dev.segue.storage.Aliased;
import dev.segue.storage.Change;
import dev.segue.storage.LogResult;
import dev.segue.storage.Storage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A storage that answers every call and keeps nothing: whatever it is asked for is absent, empty, nought or no. */
final class DoNothing {
    private static final Map<Class<?>, Object> ANSWERS = new HashMap<>(Map.of(
            boolean.class, false,
            long.class, 0L,
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            List.class, List.of(),
            Set.class, Set.of(),
            Map.class, Map.of(),
            Change.class, new Change.Missing<>(),
            LogResult.class, new LogResult.RolledBack()));

    static {
        ANSWERS.put(ContactSchema.class, ContactSchema.standard());
        ANSWERS.put(SuppressionSecret.class, new SuppressionSecret(new byte[SuppressionSecret.LENGTH]));
        ANSWERS.put(Aliased.class, new Aliased.Refused(List.of()));
        ANSWERS.put(SenderCompany.class, SenderCompany.UNKNOWN);
        ANSWERS.put(DocumentHash.class, new DocumentHash("0".repeat(64)));
        ANSWERS.put(InteractionTemplate.class, Office.INVITE);
    }

    private DoNothing() {}

    static Storage storage() {
        return port(Storage.class);
    }

    private static <P> P port(Class<P> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(method.getReturnType())));
    }

    private static Object answer(Class<?> type) {
        if (type == void.class || ANSWERS.containsKey(type)) {
            return ANSWERS.get(type);
        }
        if (type.getPackage().equals(Storage.class.getPackage())) {
            return port(type);
        }
        throw new AssertionError("There is no answer that is nothing of type " + type);
    }
}
