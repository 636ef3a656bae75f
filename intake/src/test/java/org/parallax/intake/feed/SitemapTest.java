package org.parallax.intake.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.parallax.intake.bytes.Unreadable;

import java.util.List;
import java.util.Optional;

class SitemapTest {
    @Test
    void theListsThatChangedLastComeFirst() throws Unreadable {
        String index =
                """
                <sitemapindex>
                <sitemap><loc>https://post.example/old</loc><lastmod>2025-01-01</lastmod></sitemap>
                <sitemap><loc>https://post.example/a</loc></sitemap>
                <sitemap><loc>https://post.example/new</loc><lastmod>2026-01-06</lastmod></sitemap>
                <sitemap><loc>https://post.example/b</loc></sitemap>
                </sitemapindex>
                """;
        assertEquals(
                List.of(
                        "https://post.example/new",
                        "https://post.example/old",
                        "https://post.example/a",
                        "https://post.example/b"),
                Feeds.parse(index.getBytes(UTF_8), Optional.empty(), Optional.empty()).nested());
    }
}
