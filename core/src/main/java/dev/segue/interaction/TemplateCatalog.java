package dev.segue.interaction;

import dev.segue.TemplateCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The templates as they are at one moment, so that one piece of work sees one revision of each. Immutable. */
public final class TemplateCatalog {
    private final Map<TemplateCode, InteractionTemplate> byCode;

    /** Holds one revision of each template. */
    public TemplateCatalog(Collection<InteractionTemplate> templates) {
        Map<TemplateCode, InteractionTemplate> map = new LinkedHashMap<>();
        templates.forEach(template -> map.put(template.code(), template));
        byCode = Map.copyOf(map);
    }

    /** The template, if there is one. */
    public Optional<InteractionTemplate> find(TemplateCode code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
