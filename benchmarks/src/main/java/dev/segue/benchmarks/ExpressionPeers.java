package dev.segue.benchmarks;

import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.ObjectContext;
import org.apache.commons.jexl3.introspection.JexlPermissions;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.SpelCompilerMode;
import org.springframework.expression.spel.SpelParserConfiguration;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** The criterion of the benchmark in expression languages, each compiled once and used as its manual says. */
final class ExpressionPeers {
    static final String CEL = "CEL 0.14.0";
    static final String JEXL = "JEXL 3.7.1";
    static final String SPEL = "SpEL 6.2.15, compiled";

    private ExpressionPeers() {}

    static Map<String, Predicate<PlainContact>> predicates() {
        return ImmutableMap.of(CEL, cel(), JEXL, jexl(), SPEL, spel());
    }

    private static Predicate<PlainContact> cel() {
        try {
            Cel cel = CelFactory.legacyCelBuilder()
                    .addVar("type", SimpleType.STRING)
                    .addVar("country", SimpleType.STRING)
                    .addVar("language", SimpleType.STRING)
                    .addVar("mailingGroups", ListType.create(SimpleType.STRING))
                    .addVar("industryGroups", ListType.create(SimpleType.STRING))
                    .addVar("lastInteraction", SimpleType.INT)
                    .addVar("revenue", SimpleType.DOUBLE)
                    .build();
            CelRuntime.Program program =
                    cel.createProgram(cel.compile("""
                            type == 'PERSON'
                            && (country in ['AT', 'DE', 'CH'] || language == 'de')
                            && 'NEWS' in mailingGroups
                            && !('GOV' in industryGroups)
                            && (lastInteraction < %d || revenue >= 50000.0)""".formatted(CriteriaBenchmark.LONG_AGO.toEpochDay()))
                            .getAst());
            return it -> {
                try {
                    return (boolean) program.eval(Map.of(
                            "type", it.type().name(),
                            "country", it.country(),
                            "language", it.language(),
                            "mailingGroups", List.copyOf(it.mailingGroups()),
                            "industryGroups", List.copyOf(it.industryGroups()),
                            "lastInteraction", it.lastInteraction().toEpochDay(),
                            "revenue", it.revenue().doubleValue()));
                } catch (CelEvaluationException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Predicate<PlainContact> jexl() {
        var engine = new JexlBuilder().permissions(JexlPermissions.UNRESTRICTED).create();
        JexlExpression expression = engine.createExpression("it.type().name() == 'PERSON'"
                + " && (it.country() =~ ['AT', 'DE', 'CH'] || it.language() == 'de')"
                + " && 'NEWS' =~ it.mailingGroups()"
                + " && 'GOV' !~ it.industryGroups()"
                + " && (it.lastInteraction().isBefore(longAgo) || it.revenue() >= 50000)");
        return it ->
                (boolean) expression.evaluate(new ObjectContext<>(engine, new Holder(it, CriteriaBenchmark.LONG_AGO)));
    }

    /**
     * What an expression of JEXL sees.
     *
     * @param it the contact
     * @param longAgo the day before which an interaction is long ago
     */
    public record Holder(PlainContact it, LocalDate longAgo) {
        /** As JEXL asks for it. */
        public PlainContact getIt() {
            return it;
        }

        /** As JEXL asks for it. */
        public LocalDate getLongAgo() {
            return longAgo;
        }
    }

    private static Predicate<PlainContact> spel() {
        Expression expression = new SpelExpressionParser(
                        new SpelParserConfiguration(SpelCompilerMode.IMMEDIATE, ExpressionPeers.class.getClassLoader()))
                .parseExpression("isPerson()"
                        + " && (country() == 'AT' || country() == 'DE' || country() == 'CH' || language() == 'de')"
                        + " && mailingGroups().contains('NEWS')"
                        + " && !industryGroups().contains('GOV')"
                        + " && (isLongAgo() || isRich())");
        return it -> Boolean.TRUE.equals(expression.getValue(it, Boolean.class));
    }
}
