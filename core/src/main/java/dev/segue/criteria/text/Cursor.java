package dev.segue.criteria.text;

import dev.segue.Text;
import dev.segue.criteria.Operand;
import dev.segue.criteria.text.Problems.ConditionRefused;
import dev.segue.criteria.text.Problems.TextRefused;
import dev.segue.criteria.text.Token.Kind;

/** The place up to which a text is read, with the piece that stands there. Not thread-safe. */
final class Cursor {
    private final Lexer lexer;
    private final Problems problems;
    private Token before;
    private Token token;
    private int uncounted;
    private boolean counting = true;
    private boolean inList;

    Cursor(String text, Problems problems) {
        this.problems = problems;
        this.lexer = new Lexer(text, problems);
        this.token = lexer.next();
        this.before = new Token(Kind.SIGN, "", -1, -1, Place.START);
    }

    /** The piece that is read next. */
    Token token() {
        return token;
    }

    /** The piece that was read last. */
    Token before() {
        return before;
    }

    boolean isAtEnd() {
        return token.is(Kind.END);
    }

    /** Goes on behind the piece, and returns it. */
    Token advance() {
        before = token;
        token = lexer.next();
        if (counting && token.end() - uncounted > CriterionNotation.MOST_CHARACTERS) {
            problems.add(
                    token.place(),
                    "criteria.too-long",
                    Text.format(
                            "the text has more than %,d characters besides its lists of values",
                            CriterionNotation.MOST_CHARACTERS),
                    "Use a list of values instead of one condition each, or several steps");
            throw new TextRefused();
        }
        return before;
    }

    /** Goes into the list whose bracket has to stand here; what it holds is not counted. */
    void openList(String fix) {
        if (!token.isSign("(")) {
            throw unexpected("'('", fix);
        }
        stopCounting();
        inList = true;
        advance();
    }

    /** Goes out of the list, which has to end here. */
    void closeList() {
        if (!token.isSign(")")) {
            throw unexpected("',' or ')'", "Put commas between the values and close the bracket");
        }
        inList = false;
        countAgain();
        advance();
    }

    private void stopCounting() {
        if (counting) {
            counting = false;
            uncounted -= token.start();
        }
    }

    private void countAgain() {
        if (!counting) {
            counting = true;
            uncounted += token.start();
        }
    }

    /** Goes on behind that word, if it stands here. */
    boolean take(String word) {
        return take(token.isWord(word));
    }

    boolean takeSign(String sign) {
        return take(token.isSign(sign));
    }

    private boolean take(boolean here) {
        if (here) {
            advance();
        }
        return here;
    }

    /** Goes on behind that word, which has to stand here. */
    void expect(String word, String fix) {
        if (!take(word)) {
            throw unexpected("'" + word + "'", fix);
        }
    }

    void expectSign(String sign, String fix) {
        if (!takeSign(sign)) {
            throw unexpected("'" + sign + "'", fix);
        }
    }

    /** The text in quotes that has to stand here. */
    Token expectText(String what, String fix) {
        if (!token.is(Kind.TEXT)) {
            throw notOfType(what, fix);
        }
        return advance();
    }

    /** The name of the parameter that stands here. */
    String parameterName() {
        try {
            String name = Operand.parameter(token.text()).name();
            advance();
            return name;
        } catch (IllegalArgumentException e) {
            throw refused(
                    token, "criteria.syntax", String.valueOf(e.getMessage()), "Name the parameter as fields are named");
        }
    }

    /** Goes on to where the next condition can begin: a word that joins, the end of these brackets, or the end. */
    void skipCondition() {
        stopCounting();
        int open = inList ? 1 : 0;
        inList = false;
        for (; !isAtEnd(); advance()) {
            if (open == 0 && endsCondition()) {
                break;
            }
            open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
        }
        countAgain();
    }

    /** Whether what stands here can only stand behind a condition. */
    boolean endsCondition() {
        boolean word = token.isWord("and") || token.isWord("or") || token.isWord("order") || token.isWord("limit");
        return word || token.isSign(")") || isAtEnd();
    }

    /** Refuses the condition because of that piece. */
    ConditionRefused refused(Token at, String code, String what, String fix) {
        problems.add(at.place(), code, what, fix);
        return new ConditionRefused();
    }

    /** Refuses the condition because something else should stand here. */
    ConditionRefused unexpected(String expected, String fix) {
        return unexpected("criteria.syntax", expected, fix);
    }

    ConditionRefused unexpected(String code, String expected, String fix) {
        if (token.is(Kind.UNCLOSED)) {
            String quote = token.text();
            return refused(token, code, "the quote that opens here is not closed", "Close it with " + quote);
        }
        if (token.is(Kind.WORD) && before.is(Kind.TEXT) && token.touches(before)) {
            return refused(
                    token,
                    code,
                    "a quote ends the text '%s', and '%s' follows at once".formatted(before.shown(), token.shown()),
                    "Write a quote inside a text twice: '%s''%s'".formatted(before.shown(), token.shown()));
        }
        String there =
                isAtEnd() ? "the text ends" : "'" + token.shown() + "' stands there" + Words.strangers(token.text());
        String advice = token.is(Kind.WORD)
                ? Words.inLowerCase(token.text())
                        .map(word -> "Write '" + word + "' in lower case")
                        .orElse(fix)
                : fix;
        return refused(token, code, expected + " is expected, but " + there, advice);
    }

    /** Refuses the condition because a value of another type, or none, stands here. */
    ConditionRefused notOfType(String expected, String fix) {
        boolean value = token.is(Kind.TEXT) || token.is(Kind.NUMERAL) || token.is(Kind.PARAMETER) || token.isName();
        return unexpected(value ? "criteria.type" : "criteria.syntax", expected, fix);
    }
}
