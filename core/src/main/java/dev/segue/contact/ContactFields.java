package dev.segue.contact;

import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import java.util.Comparator;
import java.util.List;

/** The standard fields of a contact, by the names that criteria, schemas and imports use. A schema adds custom attributes. Immutable. */
public final class ContactFields {

    /** The contact's number; every contact has one. */
    public static final CodeField NO = new CodeField(Field.CONTACT, "no", 0);

    /** Whether it is a company or a person; every contact is one of them. */
    public static final ChoiceField<ContactType> TYPE = new ChoiceField<>(Field.CONTACT, "type", 1, ContactType.class);

    /** The name by which the contact is addressed; every contact has one. */
    public static final TextField NAME = new TextField(Field.CONTACT, "name", 12);

    /** The number of the company a person belongs to, or a company's own number. */
    public static final CodeField COMPANY_NO = new CodeField(Field.CONTACT, "company_no", 11);

    /** The name of that company; taken from the company itself where it is known (rule CN-2). */
    public static final TextField COMPANY_NAME = new TextField(Field.CONTACT, "company_name", 13);

    /** A person's first name. */
    public static final TextField FIRST_NAME = new TextField(Field.CONTACT, "first_name", 14);

    /** A person's middle name. */
    public static final TextField MIDDLE_NAME = new TextField(Field.CONTACT, "middle_name", 15);

    /** A person's surname. */
    public static final TextField SURNAME = new TextField(Field.CONTACT, "surname", 16);

    /** A person's initials. */
    public static final TextField INITIALS = new TextField(Field.CONTACT, "initials", 17);

    /** A person's job title. */
    public static final TextField JOB_TITLE = new TextField(Field.CONTACT, "job_title", 18);

    /** The code of the salutation. */
    public static final CodeField SALUTATION = new CodeField(Field.CONTACT, "salutation", 19);

    /** The code of a person's organizational level. */
    public static final CodeField ORGANIZATIONAL_LEVEL = new CodeField(Field.CONTACT, "organizational_level", 20);

    /** The street address. */
    public static final TextField ADDRESS = new TextField(Field.CONTACT, "address", 21);

    /** The second line of the address. */
    public static final TextField ADDRESS_2 = new TextField(Field.CONTACT, "address_2", 22);

    /** The post code, as the country writes it. */
    public static final TextField POST_CODE = new TextField(Field.CONTACT, "post_code", 7);

    /** The city. */
    public static final TextField CITY = new TextField(Field.CONTACT, "city", 6);

    /** The county, state or region. */
    public static final TextField COUNTY = new TextField(Field.CONTACT, "county", 23);

    /** The country, as an ISO 3166 code or as the host writes it. */
    public static final CodeField COUNTRY = new CodeField(Field.CONTACT, "country", 2);

    /** The sales territory. */
    public static final CodeField TERRITORY = new CodeField(Field.CONTACT, "territory", 24);

    /** The telephone number. */
    public static final TextField PHONE = new TextField(Field.CONTACT, "phone", 25);

    /** The mobile telephone number. */
    public static final TextField MOBILE = new TextField(Field.CONTACT, "mobile", 26);

    /** The e-mail address. */
    public static final TextField EMAIL = new TextField(Field.CONTACT, "email", 27);

    /** The address of the home page. */
    public static final TextField HOME_PAGE = new TextField(Field.CONTACT, "home_page", 28);

    /** The language, as a BCP-47 tag. */
    public static final CodeField LANGUAGE = new CodeField(Field.CONTACT, "language", 3);

    /** How the contact wants its letters; absent if it has not said. */
    public static final ChoiceField<CorrespondenceType> CORRESPONDENCE_TYPE =
            new ChoiceField<>(Field.CONTACT, "correspondence_type", 10, CorrespondenceType.class);

    /** The code of the salesperson who looks after the contact. */
    public static final CodeField SALESPERSON = new CodeField(Field.CONTACT, "salesperson", 8);

    /** Whether the contact has opted out of segments (rule EX-1). */
    public static final FlagField EXCLUDED = new FlagField(Field.CONTACT, "excluded", 9);

    /** The mailing groups the contact itself is in. */
    public static final SetField MAILING_GROUPS = new SetField(Field.CONTACT, "mailing_groups", 4);

    /** The industry groups of the contact's company (rule CN-2). */
    public static final SetField INDUSTRY_GROUPS = new SetField(Field.CONTACT, "industry_groups", 5);

    /** The business relations of the contact's company (rule CN-2). */
    public static final SetField BUSINESS_RELATIONS = new SetField(Field.CONTACT, "business_relations", 29);

    /** What a person is responsible for. */
    public static final SetField JOB_RESPONSIBILITIES = new SetField(Field.CONTACT, "job_responsibilities", 30);

    /** The answers given, each as {@code questionnaire:answer}. */
    public static final SetField PROFILE_ANSWERS = new SetField(Field.CONTACT, "profile_answers", 31);

    /** The second part of the name. */
    public static final TextField NAME_2 = new TextField(Field.CONTACT, "name_2", 32);

    /** The fax number. */
    public static final TextField FAX = new TextField(Field.CONTACT, "fax", 33);

    /** The number for value added tax. */
    public static final TextField VAT_NO = new TextField(Field.CONTACT, "vat_no", 34);

    /** Whether nobody may write to the contact, whatever else is said; a company's block is its own, not its persons' (rule EX-6). */
    public static final FlagField BLOCKED = new FlagField(Field.CONTACT, "blocked", 35);

    /** All of them, in the order in which people read them. */
    public static final List<Field<?>> ALL = List.of(
            NO,
            TYPE,
            NAME,
            COMPANY_NO,
            COMPANY_NAME,
            FIRST_NAME,
            MIDDLE_NAME,
            SURNAME,
            INITIALS,
            JOB_TITLE,
            SALUTATION,
            ORGANIZATIONAL_LEVEL,
            ADDRESS,
            ADDRESS_2,
            POST_CODE,
            CITY,
            COUNTY,
            COUNTRY,
            TERRITORY,
            PHONE,
            MOBILE,
            EMAIL,
            HOME_PAGE,
            LANGUAGE,
            CORRESPONDENCE_TYPE,
            SALESPERSON,
            EXCLUDED,
            MAILING_GROUPS,
            INDUSTRY_GROUPS,
            BUSINESS_RELATIONS,
            JOB_RESPONSIBILITIES,
            PROFILE_ANSWERS,
            NAME_2,
            FAX,
            VAT_NO,
            BLOCKED);

    /** Each at the place of its slot. What is asked most often comes first, so that it lies together in memory. */
    static final List<Field<?>> BY_SLOT =
            ALL.stream().sorted(Comparator.comparingInt(Field::slot)).toList();

    private ContactFields() {}
}
