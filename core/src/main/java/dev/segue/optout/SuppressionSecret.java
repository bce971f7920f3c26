package dev.segue.optout;

import static dev.segue.contact.ContactFields.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.ContactNo;
import dev.segue.Text;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random key of one storage under which it hashes suppressed addresses, so that a list that gets out cannot be read by trying
 * out addresses (rule EX-9, ADR 0014). Made once, kept by the storage, shown by nothing. Immutable and thread-safe.
 *
 * <p>Rule EX-7: a contact is suppressed if any of its e-mail addresses is, be it the main one or an alternative one, or the domain of one,
 * or a domain above that: suppressing {@code example.com} suppresses {@code mail.example.com} too. Addresses are matched whatever their case
 * (rule TX-5), with or without a dot at the end, and in Punycode or not; no other address is meant. Where the text of a contact's address has
 * more in it, such as a name in front, every address in it counts. Custom attributes are not looked at.
 */
public final class SuppressionSecret {
    /** How many bytes it has. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] bytes;

    /** Of these random bytes, {@value #LENGTH} of them. */
    public SuppressionSecret(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    Text.format("A suppression secret has %d bytes, but had %d", LENGTH, bytes.length));
        }
        this.bytes = bytes.clone();
    }

    /** A copy of the bytes, for a storage to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * The key of an address.
     *
     * @throws dev.segue.InvalidInputException if it is not exactly one mailbox, with everything that is wrong with it
     */
    public SuppressionKey address(String address) {
        return new Hashing()
                .key(SuppressionKey.Kind.ADDRESS, EmailAddress.named(address).normal());
    }

    /**
     * The key of a domain and all below it.
     *
     * @throws dev.segue.InvalidInputException if it is not one of at least two parts, with everything that is wrong with it
     */
    public SuppressionKey domain(String domain) {
        return new Hashing().key(SuppressionKey.Kind.DOMAIN, EmailAddress.namedDomain(domain));
    }

    /** By which keys each of these contacts would be suppressed; whoever has no e-mail address is left out. */
    public Map<ContactNo, Set<SuppressionKey>> keysOf(Collection<Contact> contacts) {
        Hashing hashing = new Hashing();
        Map<ContactNo, Set<SuppressionKey>> keys = new LinkedHashMap<>();
        for (Contact contact : contacts) {
            EMAIL.of(contact).ifPresent(text -> hashing.add(contact.no(), text, keys));
            for (AlternativeAddress address : contact.addresses()) {
                String text = address.values().get(EMAIL);
                if (text != null) {
                    hashing.add(contact.no(), text, keys);
                }
            }
        }
        return keys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SuppressionSecret secret && Arrays.equals(secret.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Says nothing of what it is. */
    @Override
    public String toString() {
        return "a suppression secret";
    }

    /** Hashes many texts in a row; domains come again and again. Not thread-safe. */
    private final class Hashing {
        private final Mac mac;
        private final Map<String, SuppressionKey> domains = new HashMap<>();

        Hashing() {
            try {
                mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(bytes, ALGORITHM));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
            }
        }

        void add(ContactNo contact, String text, Map<ContactNo, Set<SuppressionKey>> keys) {
            for (EmailAddress address : EmailAddress.in(text)) {
                Set<SuppressionKey> its = keys.computeIfAbsent(contact, any -> new HashSet<>());
                its.add(key(SuppressionKey.Kind.ADDRESS, address.normal()));
                EmailDomain.withParents(address.domain())
                        .forEach(domain -> its.add(
                                domains.computeIfAbsent(domain, any -> key(SuppressionKey.Kind.DOMAIN, domain))));
            }
        }

        /** No domain has an at sign and every address has one, so that the two kinds never share a hash. */
        SuppressionKey key(SuppressionKey.Kind kind, String normal) {
            return new SuppressionKey(kind, HexFormat.of().formatHex(mac.doFinal(normal.getBytes(UTF_8))));
        }
    }
}
