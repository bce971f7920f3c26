package dev.segue.merge.tck;

import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.letter.MergeValues;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import dev.segue.merge.MergeField;
import dev.segue.merge.MergeLimits;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A merger that answers everything and does nothing. */
final class DoNothingKit implements MergeKit, DocumentMerger, CompiledTemplate {

    @Override
    public DocumentMerger merger() {
        return this;
    }

    @Override
    public byte[] template(List<String> names) {
        return new byte[100];
    }

    @Override
    public String textOf(byte[] document) {
        return "";
    }

    @Override
    public byte[] notATemplate() {
        return new byte[0];
    }

    @Override
    public Set<MediaType> mediaTypes() {
        return Set.of();
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public CompiledTemplate compile(byte[] template, MergeLimits limits) {
        return this;
    }

    @Override
    public List<MergeField> fields() {
        return new ArrayList<>();
    }

    @Override
    public List<Problem> warnings() {
        return new ArrayList<>();
    }

    @Override
    public void merge(MergeValues values, OutputStream out) {}
}
