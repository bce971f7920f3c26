package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.SalespersonCode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeopleAndCompaniesTest {
    private static final SalespersonCode JANA = new SalespersonCode("JANA");
    private static final String LONG = "x".repeat(251);

    private static Salesperson jana(String name, String title, String phone, String email) {
        return new Salesperson(JANA, name, Optional.of(title), Optional.of(phone), Optional.of(email));
    }

    @Test
    void a_salesperson_has_texts_of_bounded_length() {
        String full = "x".repeat(250);

        assertThat(jana(full, full, "1".repeat(100), full).name()).isEqualTo(full);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jana(LONG, "", "", ""))
                .withMessageStartingWith("The name of salesperson JANA has at most 250 characters, but had 251");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jana("", LONG, "", ""))
                .withMessageStartingWith("The job title of salesperson JANA has at most 250");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jana("", "", "1".repeat(101), ""))
                .withMessageStartingWith("The phone of salesperson JANA has at most 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jana("", "", "", LONG))
                .withMessageStartingWith("The e-mail address of salesperson JANA has at most 250");
    }

    @Test
    void a_sender_is_named_found_reached_and_registered() {
        SenderCompany sender = SenderCompany.named("Segue a.s.")
                .at("Dlouhá 1", "110 00", "Praha", "CZ")
                .reachedBy("+420 222", "office@segue.example", "segue.example")
                .registered("CZ123", "C 4567");

        assertThat(sender)
                .isEqualTo(new SenderCompany(
                        "Segue a.s.",
                        Map.of(
                                SenderPart.ADDRESS, "Dlouhá 1",
                                SenderPart.POST_CODE, "110 00",
                                SenderPart.CITY, "Praha",
                                SenderPart.COUNTRY, "CZ",
                                SenderPart.PHONE, "+420 222",
                                SenderPart.EMAIL, "office@segue.example",
                                SenderPart.HOME_PAGE, "segue.example",
                                SenderPart.VAT_NO, "CZ123",
                                SenderPart.REGISTRATION_NO, "C 4567")));
        assertThat(sender.get(SenderPart.CITY)).contains("Praha");
        assertThat(sender.get(SenderPart.IBAN)).isEmpty();
        assertThat(sender.with(SenderPart.CITY, "Brno").get(SenderPart.CITY)).contains("Brno");
        assertThat(SenderCompany.UNKNOWN).isEqualTo(SenderCompany.named(""));
    }

    @Test
    void a_sender_has_parts_of_bounded_length() {
        SenderCompany sender = SenderCompany.UNKNOWN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SenderCompany.named(LONG))
                .withMessageStartingWith("The name of the sender's company has at most 250 characters, but had 251");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sender.at(LONG, "", "", ""))
                .withMessageStartingWith("The ADDRESS of the sender's company has at most 250");
        assertThatIllegalArgumentException().isThrownBy(() -> sender.at("", LONG, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.at("", "", LONG, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.at("", "", "", LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.reachedBy(LONG, "", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.reachedBy("", LONG, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.reachedBy("", "", LONG));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.registered(LONG, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> sender.registered("", LONG));
    }
}
