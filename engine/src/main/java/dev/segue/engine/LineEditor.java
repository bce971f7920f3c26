package dev.segue.engine;

import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;

/** Changes what one line does not inherit. Not thread-safe; of use only while the line is edited. */
public final class LineEditor {
    private FieldSettings settings;

    LineEditor(FieldSettings settings) {
        this.settings = settings;
    }

    FieldSettings settings() {
        return settings;
    }

    /** Sets a field for this line alone. */
    public <T> LineEditor set(InteractionField<T> field, T value) {
        settings = settings.set(field, value);
        return this;
    }

    /** Sets a field to nothing for this line alone. */
    public LineEditor setNothing(InteractionField<?> field) {
        settings = settings.setNothing(field);
        return this;
    }

    /** Lets the line inherit the field again. */
    public LineEditor inherit(InteractionField<?> field) {
        settings = settings.inherit(field);
        return this;
    }
}
