package dev.segue.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A letter box that keeps every letter, whatever it then says of it. Thread-safe. */
final class Channel implements DeliveryChannel {
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final boolean repeatable;
    private final Function<Letter, HandOver> answer;

    /** Takes every letter, and does no harm if it gets one twice. */
    Channel() {
        this(true, letter -> new HandOver.Accepted("box"));
    }

    Channel(boolean repeatable, Function<Letter, HandOver> answer) {
        this.repeatable = repeatable;
        this.answer = answer;
    }

    @Override
    public Set<CorrespondenceType> serves() {
        return Set.of(CorrespondenceType.HARD_COPY, CorrespondenceType.EMAIL);
    }

    @Override
    public boolean repeatable() {
        return repeatable;
    }

    @Override
    public HandOver handOver(Letter letter) {
        letters.add(letter);
        return answer.apply(letter);
    }

    List<ContactNo> contacts() {
        return letters.stream().map(letter -> letter.contact().no()).toList();
    }

    List<DeliveryNo> numbers() {
        return letters.stream().map(Letter::no).toList();
    }

    List<String> texts() {
        return letters.stream()
                .map(letter -> new String(letter.content(), UTF_8))
                .toList();
    }
}
