// Written by `npm run api-types` from the document of the API; do not edit.

export interface paths {
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_search"];
        put?: never;
        post: operations["KnowledgeController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_get"];
        put?: never;
        post?: never;
        delete: operations["KnowledgeController_delete"];
        options?: never;
        head?: never;
        patch: operations["KnowledgeController_update"];
        trace?: never;
    };
    "/api/v1/knowledge/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KnowledgeController_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuppliersController_search"];
        put?: never;
        post: operations["SuppliersController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SuppliersController_get"];
        put?: never;
        post?: never;
        delete: operations["SuppliersController_delete"];
        options?: never;
        head?: never;
        patch: operations["SuppliersController_update"];
        trace?: never;
    };
    "/api/v1/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengesController_search"];
        put?: never;
        post: operations["ChallengesController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengesController_get"];
        put?: never;
        post?: never;
        delete: operations["ChallengesController_delete"];
        options?: never;
        head?: never;
        patch: operations["ChallengesController_update"];
        trace?: never;
    };
    "/api/v1/challenges/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengesController_similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengeMatchesController_runs"];
        put?: never;
        post: operations["ChallengeMatchesController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengeMatchesController_matches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewsController_list"];
        put?: never;
        post: operations["ReviewsController_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/reviews/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewsController_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MatchRunsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MatchRunsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenges/{id}/briefings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChallengeBriefingsController_list"];
        put?: never;
        post: operations["ChallengeBriefingsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BriefingsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BriefingsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/{id}/document.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BriefingsController_document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MatchPreviewsController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/challenge-previews/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChallengePreviewsController_similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DashboardController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{collection}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ImportsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ImportsController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["QualityController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RankingController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cpv-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CpvSuggestionsController_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabulary/concepts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VocabularyController_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocabulary/concepts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VocabularyController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SessionController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LivenessReport: {
            /** @enum {string} */
            status: "up";
        };
        ReadinessReport: {
            /**
             * @description down as soon as one part is
             * @enum {string}
             */
            status: "up" | "down";
            /** @enum {string} */
            database: "up" | "down";
            /** @enum {string} */
            queue: "up" | "down";
            /** @enum {string} */
            search: "up" | "down";
            /**
             * @description Where an embedding model is configured and used: degraded while it does not answer
             * @enum {string}
             */
            embedder?: "up" | "degraded";
        };
        HighlightSpanDto: {
            /** @description Offset in the text, UTF-16 units */
            start: number;
            /** @description End, exclusive */
            end: number;
        };
        HighlightDto: {
            /** @example title */
            field: string;
            /**
             * @description Part of the field around the first words found
             * @example Electric buses in use
             */
            text: string;
            /** @description Words found, as offsets in this text */
            spans: components["schemas"]["HighlightSpanDto"][];
        };
        KnowledgeHitDto: {
            /** @example ventspils-electric-buses */
            id: string;
            /** @enum {string} */
            kind: "good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide";
            title: string;
            summary: string | null;
            /**
             * @description Of the texts, ISO 639-1
             * @example en
             */
            language: string | null;
            /** @example LV */
            country: string | null;
            /**
             * @example [
             *       "mobility"
             *     ]
             */
            sectors: string[];
            /** @enum {string|null} */
            procedure: "open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other" | null;
            yearFrom: number | null;
            yearTo: number | null;
            budgetEur: number | null;
            /** @description Whether the record states results */
            hasResults: boolean;
            sourceUrl: string;
            /** @description Comparable within this answer only */
            score: number;
            highlights: components["schemas"]["HighlightDto"][];
        };
        KnowledgePageDto: {
            /** @description All that was found, on every page */
            total: number;
            page: number;
            pageSize: number;
            /** @description How many records each value of a filter would leave */
            facets: {
                [key: string]: components["schemas"]["FacetCountDto"][];
            };
            /** @description Time spent searching, in milliseconds */
            tookMs: number;
            items: components["schemas"]["KnowledgeHitDto"][];
        };
        RecordConceptDto: {
            /** @example missed-appointment */
            id: string;
            /**
             * @description In the language asked for, else in English
             * @example missed appointment
             */
            label: string;
            /**
             * @description How much of the record is about it
             * @example 4.5
             */
            weight: number;
            /** @description A curator said so */
            confirmed: boolean;
            /**
             * @description CPV codes under which it is bought
             * @example [
             *       "85121000"
             *     ]
             */
            cpv: string[];
        };
        KnowledgeItemDto: {
            /**
             * @example good_practice
             * @enum {string}
             */
            kind: "good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide";
            /** @example Ventspils: proving electric bus performance before purchase */
            title: string;
            /**
             * @description ISO 639-1
             * @example en
             */
            language?: string | null;
            summary?: string | null;
            /** @description The need, as it was */
            problem?: string | null;
            /** @description What was bought or done, and how */
            solution?: string | null;
            results?: string | null;
            /** @description Editorial note on what was learnt */
            lessons?: string | null;
            /**
             * @example [
             *       "health",
             *       "it"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @example [
             *       "electric buses"
             *     ]
             */
            technologies?: string[];
            buyer?: string | null;
            /** @example [] */
            suppliers?: string[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            region?: string | null;
            /**
             * @description NUTS code (Greece: EL)
             * @example ES53
             */
            nuts?: string | null;
            /**
             * @example ppi
             * @enum {string|null}
             */
            procedure?: "open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other" | null;
            /**
             * @description Euros
             * @example 250000
             */
            budgetEur?: number | null;
            /** @example 2021 */
            yearFrom?: number | null;
            /** @example 2021 */
            yearTo?: number | null;
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "72000000"
             *     ]
             */
            cpv?: string[];
            /**
             * @description Concepts that a curator says this is about; they weigh more than those found
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @example [
             *       "public transport",
             *       "pilot before purchase"
             *     ]
             */
            keywords?: string[];
            sourceName?: string | null;
            /**
             * Format: uri
             * @example https://example.org/case
             */
            sourceUrl: string;
            /** @description What it is about: confirmed concepts, then those found in its text by weight. Change them with confirmedConcepts and removedConcepts */
            concepts: components["schemas"]["RecordConceptDto"][];
            /** @example ventspils-electric-buses */
            id: string;
            /**
             * @description Send it in If-Match to change or delete the record
             * @example 1
             */
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        KnowledgeSummaryDto: {
            /** @example ventspils-electric-buses */
            id: string;
            /** @enum {string} */
            kind: "good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide";
            title: string;
            summary: string | null;
            /**
             * @description Of the texts, ISO 639-1
             * @example en
             */
            language: string | null;
            /** @example LV */
            country: string | null;
            /**
             * @example [
             *       "mobility"
             *     ]
             */
            sectors: string[];
            /** @enum {string|null} */
            procedure: "open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other" | null;
            yearFrom: number | null;
            yearTo: number | null;
            budgetEur: number | null;
            /** @description Whether the record states results */
            hasResults: boolean;
            sourceUrl: string;
        };
        KnowledgeListDto: {
            items: components["schemas"]["KnowledgeSummaryDto"][];
        };
        KnowledgeItemInput: {
            /**
             * @description Made by the service when left out
             * @example ventspils-electric-buses
             */
            id?: string | null;
            /**
             * @example good_practice
             * @enum {string}
             */
            kind: "good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide";
            /** @example Ventspils: proving electric bus performance before purchase */
            title: string;
            /**
             * @description ISO 639-1
             * @example en
             */
            language?: string | null;
            summary?: string | null;
            /** @description The need, as it was */
            problem?: string | null;
            /** @description What was bought or done, and how */
            solution?: string | null;
            results?: string | null;
            /** @description Editorial note on what was learnt */
            lessons?: string | null;
            /**
             * @example [
             *       "health",
             *       "it"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @example [
             *       "electric buses"
             *     ]
             */
            technologies?: string[];
            buyer?: string | null;
            /** @example [] */
            suppliers?: string[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            region?: string | null;
            /**
             * @description NUTS code (Greece: EL)
             * @example ES53
             */
            nuts?: string | null;
            /**
             * @example ppi
             * @enum {string|null}
             */
            procedure?: "open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other" | null;
            /**
             * @description Euros
             * @example 250000
             */
            budgetEur?: number | null;
            /** @example 2021 */
            yearFrom?: number | null;
            /** @example 2021 */
            yearTo?: number | null;
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "72000000"
             *     ]
             */
            cpv?: string[];
            /**
             * @description Concepts that a curator says this is about; they weigh more than those found
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @example [
             *       "public transport",
             *       "pilot before purchase"
             *     ]
             */
            keywords?: string[];
            sourceName?: string | null;
            /**
             * Format: uri
             * @example https://example.org/case
             */
            sourceUrl: string;
        };
        SupplierHitDto: {
            /** @example sensible-4 */
            id: string;
            name: string;
            capabilities: string | null;
            /**
             * @description Of the texts, ISO 639-1
             * @example en
             */
            language: string | null;
            /** @example FI */
            country: string | null;
            /**
             * @example [
             *       "mobility"
             *     ]
             */
            sectors: string[];
            technologies: string[];
            references: string[];
            sourceUrl: string;
            /** @description Comparable within this answer only */
            score: number;
            highlights: components["schemas"]["HighlightDto"][];
        };
        SupplierPageDto: {
            /** @description All that was found, on every page */
            total: number;
            page: number;
            pageSize: number;
            /** @description How many records each value of a filter would leave */
            facets: {
                [key: string]: components["schemas"]["FacetCountDto"][];
            };
            /** @description Time spent searching, in milliseconds */
            tookMs: number;
            items: components["schemas"]["SupplierHitDto"][];
        };
        SupplierDto: {
            /** @example Sensible 4 */
            name: string;
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example FI
             */
            country?: string | null;
            region?: string | null;
            /**
             * @example small
             * @enum {string|null}
             */
            size?: "micro" | "small" | "medium" | "large" | "research" | "public" | null;
            /**
             * @example [
             *       "mobility"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /** @description What it can deliver */
            capabilities?: string | null;
            /**
             * @example [
             *       "autonomous driving"
             *     ]
             */
            technologies?: string[];
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "34121000"
             *     ]
             */
            cpv?: string[];
            /**
             * @description Concepts that a curator says this is about; they weigh more than those found
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @description Ids of knowledge items that show its work, or a description where there is none
             * @example [
             *       "fabulos-pcp"
             *     ]
             */
            references?: string[];
            /**
             * @description Technology readiness level
             * @example 8
             */
            trl?: number | null;
            /**
             * @description ISO 639-1
             * @example [
             *       "en",
             *       "lt"
             *     ]
             */
            languages?: string[];
            /**
             * Format: uri
             * @example https://example.org/case
             */
            sourceUrl: string;
            /** @description What it is about: confirmed concepts, then those found in its text by weight. Change them with confirmedConcepts and removedConcepts */
            concepts: components["schemas"]["RecordConceptDto"][];
            /** @example sensible-4 */
            id: string;
            /**
             * @description Send it in If-Match to change or delete the record
             * @example 1
             */
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SupplierInput: {
            /**
             * @description Made by the service when left out
             * @example sensible-4
             */
            id?: string | null;
            /** @example Sensible 4 */
            name: string;
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example FI
             */
            country?: string | null;
            region?: string | null;
            /**
             * @example small
             * @enum {string|null}
             */
            size?: "micro" | "small" | "medium" | "large" | "research" | "public" | null;
            /**
             * @example [
             *       "mobility"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /** @description What it can deliver */
            capabilities?: string | null;
            /**
             * @example [
             *       "autonomous driving"
             *     ]
             */
            technologies?: string[];
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "34121000"
             *     ]
             */
            cpv?: string[];
            /**
             * @description Concepts that a curator says this is about; they weigh more than those found
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @description Ids of knowledge items that show its work, or a description where there is none
             * @example [
             *       "fabulos-pcp"
             *     ]
             */
            references?: string[];
            /**
             * @description Technology readiness level
             * @example 8
             */
            trl?: number | null;
            /**
             * @description ISO 639-1
             * @example [
             *       "en",
             *       "lt"
             *     ]
             */
            languages?: string[];
            /**
             * Format: uri
             * @example https://example.org/case
             */
            sourceUrl: string;
        };
        ChallengeSummaryDto: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Default published; drafts are seen by editors alone
             * @enum {string}
             */
            status: "draft" | "published" | "closed";
            /** @description The contracting authority that will pay */
            buyer?: string | null;
            /** @example missed-appointments */
            id: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ChallengePageDto: {
            items: components["schemas"]["ChallengeSummaryDto"][];
            /** @description All that was found, on every page */
            total: number;
            page: number;
            pageSize: number;
        };
        ChallengeDto: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @description The need in everyday words, in any language
             * @example One in eight booked patients does not come, and staff phone them by hand the day before.
             */
            description: string;
            /** @example Half as many missed appointments within a year. */
            desiredOutcome?: string | null;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Concepts that a person says the need is about; they weigh more than those found in its text
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @description Default published; drafts are seen by editors alone
             * @enum {string}
             */
            status: "draft" | "published" | "closed";
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "72000000"
             *     ]
             */
            cpv?: string[];
            /** @description The contracting authority that will pay */
            buyer?: string | null;
            /** @description The unit that has the need day to day */
            needOwner?: string | null;
            /** @description What it is about: confirmed concepts, then those found in its text by weight. Change them with confirmedConcepts and removedConcepts */
            concepts: components["schemas"]["RecordConceptDto"][];
            /** @example missed-appointments */
            id: string;
            /**
             * @description Send it in If-Match to change or delete the record
             * @example 1
             */
            revision: number;
            /** Format: date-time */
            updatedAt: string;
        };
        ChallengeInput: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @description The need in everyday words, in any language
             * @example One in eight booked patients does not come, and staff phone them by hand the day before.
             */
            description: string;
            /** @example Half as many missed appointments within a year. */
            desiredOutcome?: string | null;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Concepts that a person says the need is about; they weigh more than those found in its text
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @description Made by the service when left out
             * @example missed-appointments
             */
            id?: string | null;
            /**
             * @description Default published; drafts are seen by editors alone
             * @enum {string}
             */
            status: "draft" | "published" | "closed";
            /**
             * @description CPV codes, 8 digits, without the check digit
             * @example [
             *       "72000000"
             *     ]
             */
            cpv?: string[];
            /** @description The contracting authority that will pay */
            buyer?: string | null;
            /** @description The unit that has the need day to day */
            needOwner?: string | null;
        };
        NearConceptDto: {
            /** @example missed-appointment */
            id: string;
            /** @description In the language of the asking need, else in English */
            label: string;
            /** @description The asking need's own words for it */
            words: string[];
            /** @description The other need's */
            theirWords: string[];
        };
        NearEvidenceDto: {
            /**
             * @description Field of the other challenge
             * @example description
             */
            field: string;
            /** @description The other challenge's own words */
            quote: string;
        };
        NearReasonDto: {
            /** @enum {string} */
            kind: "concepts" | "words" | "sector" | "budget";
            /** @example About the same: missed appointment */
            text: string;
            /** @description Points of the score that this reason brings */
            weight: number;
            /** @description Of the reason `concepts`, strongest first */
            concepts?: components["schemas"]["NearConceptDto"][];
            evidence: components["schemas"]["NearEvidenceDto"][];
        };
        SimilarChallengeDto: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Default published; drafts are seen by editors alone
             * @enum {string}
             */
            status: "draft" | "published" | "closed";
            /** @description The contracting authority that will pay */
            buyer?: string | null;
            /** @example missed-appointments */
            id: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description 0 to 100; a need compared with itself has 100 */
            score: number;
            reasons: components["schemas"]["NearReasonDto"][];
        };
        SimilarChallengesDto: {
            items: components["schemas"]["SimilarChallengeDto"][];
        };
        MatchRunStartedDto: {
            /** Format: uuid */
            runId: string;
        };
        MatchRunErrorDto: {
            /** @example SEARCH_UNAVAILABLE */
            code: string;
            message: string;
        };
        MatchRunDto: {
            id: string;
            challengeId: string;
            /** @description Revision of the challenge that is matched */
            challengeRevision: number;
            /** @description Whether that revision was a draft: only editors see it then */
            ofDraft: boolean;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: number;
            /** @description Version of the matching algorithm */
            algorithm: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @description Since when it has the matches that it has, also while it is made anew; null before the first
             */
            matchedAt: string | null;
            error?: components["schemas"]["MatchRunErrorDto"];
        };
        MatchRunListDto: {
            /** @description Those asked for last first */
            items: components["schemas"]["MatchRunDto"][];
        };
        MatchTargetDto: {
            /** @enum {string} */
            type: "knowledge" | "supplier";
            id: string;
            title: string;
            /**
             * @description Of the record, ISO 639-1
             * @example en
             */
            language: string | null;
            country: string | null;
            sectors: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description Null for a supplier
             * @enum {string|null}
             */
            kind: "good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide" | null;
            /** @enum {string|null} */
            procedure: "open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other" | null;
            yearFrom: number | null;
            yearTo: number | null;
            budgetEur: number | null;
            sourceUrl: string;
        };
        SharedConceptDto: {
            /** @example missed-appointment */
            id: string;
            /** @description In the language of the need where the vocabulary has it, else in English */
            label: string;
            /** @description The need's own words for it */
            words: string[];
        };
        NamedRecordDto: {
            id: string;
            title: string;
            /**
             * @description Of the title, ISO 639-1
             * @example lt
             */
            language: string | null;
        };
        EvidenceDto: {
            /**
             * @description Field of the record
             * @example solution
             */
            field: string;
            /** @description The record's own words */
            quote: string;
        };
        MatchReasonDto: {
            /** @enum {string} */
            kind: "text" | "concepts" | "neighbours" | "sector" | "references" | "place" | "budget" | "results" | "procedure" | "vector";
            /** @example Speaks of “missed”, “appointments”, as the need does */
            text: string;
            /** @description Points of the score that this reason brings */
            weight: number;
            /** @description Of the reason `concepts` */
            concepts?: components["schemas"]["SharedConceptDto"][];
            /** @description The need's own words that the text names, of the reason `text`; absent where the match was stored before it was told */
            words?: string[];
            /** @description The record that the text names, of `neighbours` and `references`; absent where the match was stored before it was told */
            record?: components["schemas"]["NamedRecordDto"];
            evidence: components["schemas"]["EvidenceDto"][];
        };
        GapDto: {
            /** @enum {string} */
            code: "words" | "other-sector" | "other-country" | "other-region" | "costs-more" | "costs-less" | "sector-not-stated" | "country-not-stated" | "regions-not-stated" | "cost-not-stated" | "no-result" | "no-procedure" | "no-reference" | "no-close-reference";
            /** @description The need's own words that the record lacks */
            words?: string[];
            /** @description Of the record */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /** @description Of the need */
            needSectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /** @description Of the record */
            country?: string;
            /** @description Of the need */
            needCountry?: string;
            /** @description Of the record */
            budgetEur?: number;
        };
        MatchTwinDto: {
            id: string;
            title: string;
            /**
             * @description Of the record, ISO 639-1; absent where the match was stored before it was told
             * @example en
             */
            language?: string | null;
            sourceUrl: string;
        };
        ReviewDto: {
            /** @enum {string} */
            targetType: "knowledge" | "supplier";
            /** @description The record that the match leads to */
            targetId: string;
            /** @description Its title when the decision was made */
            targetTitle: string;
            /**
             * @description Of that title, ISO 639-1; null when unknown
             * @example lt
             */
            targetLanguage: string | null;
            /** @description Counts the reviews of the match from 1 */
            number: number;
            /**
             * @description What holds from then on; null when undoing left the match without a decision
             * @enum {string|null}
             */
            decision: "accepted" | "rejected" | "deferred" | null;
            why: string | null;
            /** @description Number of the review that this one undoes; null for a decision */
            undoes: number | null;
            /** @description Revision of the challenge that was matched */
            challengeRevision: number;
            /** @description Version of the matching algorithm */
            algorithm: string;
            /** @description Place of the match in its run */
            rank: number;
            /** @description Score of the match, 0 to 100 */
            score: number;
            /** @description Name of the access token that was used */
            reviewer: string;
            /** Format: date-time */
            reviewedAt: string;
        };
        ReviewableMatchDto: {
            rank: number;
            /** @description 0 to 100 */
            score: number;
            target: components["schemas"]["MatchTargetDto"];
            reasons: components["schemas"]["MatchReasonDto"][];
            /**
             * @example [
             *       "No result is documented"
             *     ]
             */
            missing: string[];
            /**
             * @description The same for programs, one for each sentence of `missing`; absent where the match was stored before it was told
             * @example [
             *       {
             *         "code": "no-result"
             *       }
             *     ]
             */
            gaps?: components["schemas"]["GapDto"][];
            /** @description The same case from another source, or members of the same consortium */
            alsoAs: components["schemas"]["MatchTwinDto"][];
            /** @description The newest review; null for none; shown to editors alone */
            review?: components["schemas"]["ReviewDto"] | null;
        };
        MatchListDto: {
            /** @description The run that found them, which may be under way again; null before the first that succeeded */
            run: components["schemas"]["MatchRunDto"] | null;
            items: components["schemas"]["ReviewableMatchDto"][];
        };
        ReviewPageDto: {
            /** @description Newest first */
            items: components["schemas"]["ReviewDto"][];
            /** @description On all pages */
            total: number;
            page: number;
            pageSize: number;
        };
        ReviewInput: {
            /**
             * @example supplier
             * @enum {string}
             */
            targetType: "knowledge" | "supplier";
            /**
             * @description The record that the match leads to
             * @example some-supplier
             */
            targetId: string;
            /**
             * @description Number of the newest review of this match that the reviewer has seen; 0 for none
             * @example 0
             */
            after: number;
            /**
             * Format: uuid
             * @description The match run whose match the reviewer looks at
             */
            runId: string;
            /**
             * @example rejected
             * @enum {string}
             */
            decision: "accepted" | "rejected" | "deferred";
            /**
             * @description Must be stated for a rejection
             * @example Delivers to hospitals of another size only.
             */
            why?: string | null;
        };
        UndoInput: {
            /**
             * @example supplier
             * @enum {string}
             */
            targetType: "knowledge" | "supplier";
            /**
             * @description The record that the match leads to
             * @example some-supplier
             */
            targetId: string;
            /**
             * @description Number of the newest review of this match that the reviewer has seen; 0 for none
             * @example 0
             */
            after: number;
        };
        BriefingInput: {
            /**
             * @description Of the briefing's own words
             * @example en
             * @enum {string}
             */
            language: "en" | "lt" | "es" | "fi" | "ro" | "el" | "lv" | "pt";
        };
        BriefingStartedDto: {
            /** Format: uuid */
            briefingId: string;
            /**
             * @description Grows with each briefing of the challenge
             * @example 1
             */
            version: number;
        };
        BriefingErrorDto: {
            /** @example CHALLENGE_CHANGED */
            code: string;
            message: string;
        };
        BriefingStateDto: {
            /** Format: uuid */
            id: string;
            challengeId: string;
            /** @description Revision of the challenge that it is about */
            challengeRevision: number;
            /** @description From 1, growing with each briefing of the challenge */
            version: number;
            /** @enum {string} */
            language: "en" | "lt" | "es" | "fi" | "ro" | "el" | "lv" | "pt";
            /** @description Whether that revision was a draft: only editors see it then */
            ofDraft: boolean;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: number;
            /** @description Of the matcher; null until it is made */
            algorithm: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            error?: components["schemas"]["BriefingErrorDto"];
        };
        BriefingListDto: {
            items: components["schemas"]["BriefingStateDto"][];
        };
        BriefedChallengeDto: {
            id: string;
            revision: number;
            title: string;
            language: string | null;
        };
        BriefingPartDto: {
            /**
             * @description `quote` and `value` are claims and name footnotes; `text` are words of the briefing itself
             * @enum {string}
             */
            kind: "text" | "quote" | "value" | "not-stated";
            text: string;
            /** @description Where it is not that of the briefing, ISO 639-1 */
            lang: string | null;
            /** @description Numbers of the footnotes that hold the claim */
            footnotes: number[];
        };
        BriefingParagraphDto: {
            /** @enum {string} */
            kind: "paragraph";
            text: string;
        };
        BriefingHeadingDto: {
            /** @enum {string} */
            kind: "heading";
            parts: components["schemas"]["BriefingPartDto"][];
        };
        BriefingStatementsDto: {
            /** @enum {string} */
            kind: "statements";
            label: string;
            items: components["schemas"]["BriefingPartDto"][][];
        };
        BriefingTableDto: {
            /** @enum {string} */
            kind: "table";
            caption: string;
            columns: string[];
            rows: components["schemas"]["BriefingPartDto"][][][];
        };
        BriefingSectionDto: {
            /** @example cases */
            id: string;
            title: string;
            blocks: (components["schemas"]["BriefingParagraphDto"] | components["schemas"]["BriefingHeadingDto"] | components["schemas"]["BriefingStatementsDto"] | components["schemas"]["BriefingTableDto"])[];
        };
        FootnoteRecordDto: {
            /** @enum {string} */
            type: "challenge" | "knowledge" | "supplier";
            id: string;
            /** @description As it was when the briefing was made */
            revision: number;
        };
        FootnoteDto: {
            number: number;
            record: components["schemas"]["FootnoteRecordDto"];
            recordTitle: string;
            recordLang: string | null;
            /** @description Kind, id and revision in words */
            recordLabel: string;
            /** @example solution */
            field: string;
            fieldLabel: string;
            /** @description Exactly as the record states it */
            quote: string;
            /** @description A number or code, which the text shows in other words */
            isRaw: boolean;
            sourceName: string | null;
            /** @description Null for a challenge, which is its own source */
            sourceUrl: string | null;
        };
        BriefingContentDto: {
            language: string;
            title: string;
            challenge: components["schemas"]["BriefedChallengeDto"];
            version: number;
            /** Format: date-time */
            preparedAt: string;
            algorithm: string;
            notices: string[];
            sections: components["schemas"]["BriefingSectionDto"][];
            footnotesTitle: string;
            footnotes: components["schemas"]["FootnoteDto"][];
            closing: string[];
        };
        BriefingDto: {
            /** Format: uuid */
            id: string;
            challengeId: string;
            /** @description Revision of the challenge that it is about */
            challengeRevision: number;
            /** @description From 1, growing with each briefing of the challenge */
            version: number;
            /** @enum {string} */
            language: "en" | "lt" | "es" | "fi" | "ro" | "el" | "lv" | "pt";
            /** @description Whether that revision was a draft: only editors see it then */
            ofDraft: boolean;
            /** @enum {string} */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: number;
            /** @description Of the matcher; null until it is made */
            algorithm: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            error?: components["schemas"]["BriefingErrorDto"];
            /** @description What it says, as it was when it was made; null until then */
            content: components["schemas"]["BriefingContentDto"] | null;
        };
        MatchPreviewInput: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @description The need in everyday words, in any language
             * @example One in eight booked patients does not come, and staff phone them by hand the day before.
             */
            description: string;
            /** @example Half as many missed appointments within a year. */
            desiredOutcome?: string | null;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Concepts that a person says the need is about; they weigh more than those found in its text
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /** @description What to look for; default both */
            targets?: ("knowledge" | "supplier")[];
            /**
             * @description Matches of each target, default 10
             * @example 10
             */
            limit: number;
        };
        UnderstoodConceptDto: {
            /** @example missed-appointment */
            id: string;
            /** @description In the language of the need where the vocabulary has it, else in English */
            label: string;
            /** @description CPV codes behind it */
            cpv: string[];
        };
        MatchDto: {
            rank: number;
            /** @description 0 to 100 */
            score: number;
            target: components["schemas"]["MatchTargetDto"];
            reasons: components["schemas"]["MatchReasonDto"][];
            /**
             * @example [
             *       "No result is documented"
             *     ]
             */
            missing: string[];
            /**
             * @description The same for programs, one for each sentence of `missing`; absent where the match was stored before it was told
             * @example [
             *       {
             *         "code": "no-result"
             *       }
             *     ]
             */
            gaps?: components["schemas"]["GapDto"][];
            /** @description The same case from another source, or members of the same consortium */
            alsoAs: components["schemas"]["MatchTwinDto"][];
        };
        MatchPreviewDto: {
            /**
             * @description Language of the need, ISO 639-1
             * @example en
             */
            language: string | null;
            /** @description Concepts understood */
            concepts: components["schemas"]["UnderstoodConceptDto"][];
            /** @description Sectors that the need speaks of and does not state, most said first: to be stated by a person */
            sectors: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /** @description Comparable cases */
            knowledge: components["schemas"]["MatchDto"][];
            /** @description Able suppliers */
            suppliers: components["schemas"]["MatchDto"][];
            /**
             * @description Version of the matching algorithm
             * @example lexical-1
             */
            algorithm: string;
            /** @description Milliseconds, waiting in the queue included */
            tookMs: number;
        };
        SimilarPreviewInput: {
            /** @example Patients miss outpatient appointments */
            title: string;
            /**
             * @description The need in everyday words, in any language
             * @example One in eight booked patients does not come, and staff phone them by hand the day before.
             */
            description: string;
            /** @example Half as many missed appointments within a year. */
            desiredOutcome?: string | null;
            /**
             * @example [
             *       "health"
             *     ]
             */
            sectors?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
            /**
             * @description ISO 3166-1 alpha-2, or EU for several countries
             * @example LT
             */
            country?: string | null;
            /**
             * @description Euros
             * @example 120000
             */
            budgetEur?: number | null;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
            /**
             * @description Concepts that a person says the need is about; they weigh more than those found in its text
             * @example [
             *       "missed-appointment"
             *     ]
             */
            confirmedConcepts?: string[];
            /**
             * @description Concepts that the text seems to mention but is not about
             * @example []
             */
            removedConcepts?: string[];
            /**
             * @description Needs wanted, default 10
             * @example 10
             */
            limit: number;
        };
        HoldingsDto: {
            knowledge: number;
            suppliers: number;
            /** @description Knowledge items and suppliers that nobody has written to for a year */
            unchangedForAYear: number;
        };
        ChallengeCountsDto: {
            draft: number;
            published: number;
            closed: number;
        };
        FunnelDto: {
            /** @description All but drafts */
            challenges: number;
            /** @description Of those, with a match run that succeeded */
            matched: number;
            /** @description Of those, with a standing decision on a match */
            reviewed: number;
            /** @description Of those, with a match that was accepted */
            accepted: number;
        };
        ToReviewDto: {
            challengeId: string;
            title: string;
            language: string | null;
            /** @description Matches of the newest run */
            matches: number;
            /** Format: date-time */
            matchedAt: string;
        };
        ToReviewListDto: {
            /** @description Published challenges with matches and no standing decision on any */
            total: number;
            /** @description The ten that wait longest */
            items: components["schemas"]["ToReviewDto"][];
        };
        CountryCountsDto: {
            /** @description Null for records that state none */
            country: string | null;
            /** @description Published challenges */
            challenges: number;
            suppliers: number;
        };
        LaneDto: {
            /** @example indexing */
            lane: string;
            /** @description Null when the queue does not answer */
            waiting: number | null;
            active: number | null;
            /** @description Of the last seven days */
            failed: number;
            /**
             * Format: date-time
             * @description Since when the oldest job that has not ended waits
             */
            oldestSince: string | null;
        };
        JobsDto: {
            lanes: components["schemas"]["LaneDto"][];
            /** @description Asked for and not handed to the queue yet */
            unpublished: number;
            /** Format: date-time */
            lastIndexedAt: string | null;
        };
        DashboardDto: {
            holdings: components["schemas"]["HoldingsDto"];
            /** @description By status */
            challenges: components["schemas"]["ChallengeCountsDto"];
            funnel: components["schemas"]["FunnelDto"];
            toReview: components["schemas"]["ToReviewListDto"];
            countries: components["schemas"]["CountryCountsDto"][];
            jobs: components["schemas"]["JobsDto"];
        };
        ImportFaultDto: {
            /** @example IMPORT_FILE_UNREADABLE */
            code: string;
            message: string;
        };
        ImportSummaryDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            collection: "knowledge" | "suppliers" | "challenges";
            /** @enum {string} */
            format: "json" | "jsonl" | "csv";
            fileName: string | null;
            /** @description Of the file as it was sent */
            bytes: number;
            /** @description Nothing was or will be written */
            checkOnly: boolean;
            /**
             * @description succeeded: read to its end, bad rows or not
             * @enum {string}
             */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: number;
            /** @description Above 1 after an interruption: records written before it are counted as unchanged */
            begun: number;
            /** @description Rows taken from the file */
            read: number;
            /** @description Records; with checkOnly those that would be created */
            created: number;
            updated: number;
            /** @description Records that said exactly this already */
            unchanged: number;
            /** @description Rows left out because of their errors */
            rejected: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Why it failed */
            error?: components["schemas"]["ImportFaultDto"];
        };
        ImportListDto: {
            items: components["schemas"]["ImportSummaryDto"][];
        };
        RowErrorDto: {
            /** @description Line of the file on which the row begins, from 1 */
            line: number;
            /**
             * @description Field as the file names it; empty for the whole row
             * @example budget_eur
             */
            path: string;
            message: string;
        };
        ImportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            collection: "knowledge" | "suppliers" | "challenges";
            /** @enum {string} */
            format: "json" | "jsonl" | "csv";
            fileName: string | null;
            /** @description Of the file as it was sent */
            bytes: number;
            /** @description Nothing was or will be written */
            checkOnly: boolean;
            /**
             * @description succeeded: read to its end, bad rows or not
             * @enum {string}
             */
            status: "queued" | "running" | "succeeded" | "failed";
            progress: number;
            /** @description Above 1 after an interruption: records written before it are counted as unchanged */
            begun: number;
            /** @description Rows taken from the file */
            read: number;
            /** @description Records; with checkOnly those that would be created */
            created: number;
            updated: number;
            /** @description Records that said exactly this already */
            unchanged: number;
            /** @description Rows left out because of their errors */
            rejected: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Why it failed */
            error?: components["schemas"]["ImportFaultDto"];
            /** @description The first 1,000, by line; there when the import has ended */
            errors: components["schemas"]["RowErrorDto"][];
            /** @description Errors beyond those */
            errorsLeftOut: number;
        };
        JudgementsDto: {
            /** @description Digest of the judgements: figures compare where it is the same */
            version: string;
            /** @description Judged texts, translations counted */
            judged: number;
            /** @description Texts without judgments */
            parallel: number;
        };
        CorpusDto: {
            knowledge: number;
            suppliers: number;
        };
        EstimateDto: {
            /** @example 0.62 */
            mean: number;
            /** @description Null where one challenge alone is judged */
            low: number | null;
            high: number | null;
        };
        MetricsDto: {
            /** @description nDCG@10 */
            ndcg10: components["schemas"]["EstimateDto"];
            /** @description P@5 */
            precision5: components["schemas"]["EstimateDto"];
            /** @description recall@50 */
            recall50: components["schemas"]["EstimateDto"];
            /** @description Mean of 1 / rank of the first relevant record */
            mrr: components["schemas"]["EstimateDto"];
        };
        SystemDto: {
            /** @example PPI Atlas */
            system: string;
            /** @description Given for a difference: what is taken away */
            against?: string;
            metrics: components["schemas"]["MetricsDto"];
        };
        FiguresDto: {
            /** @enum {string} */
            target: "knowledge" | "suppliers";
            /**
             * @description A language code, a sector, `other languages` or `all`
             * @example en
             */
            group: string;
            /** @description Challenges that the means are taken over */
            challenges: number;
            /** @description Challenges to which no record of the target is relevant */
            leftOut: number;
            /** @description Empty when all are left out */
            systems: components["schemas"]["SystemDto"][];
            /** @description The first system less the others, paired by challenge */
            differences: components["schemas"]["SystemDto"][];
        };
        ParityQualityDto: {
            challenges: number;
            /** @description nDCG@10 in this language */
            own: number;
            /** @description nDCG@10 of the same challenges in English */
            english: number;
        };
        ParityDto: {
            /** @enum {string} */
            target: "knowledge" | "suppliers";
            /** @example lt */
            language: string;
            needs: number;
            /** @description Share of the first five matches that the English text of the need finds too */
            shared: components["schemas"]["EstimateDto"];
            /** @description Null where none is judged */
            quality: components["schemas"]["ParityQualityDto"] | null;
        };
        ExposureBySizeDto: {
            /**
             * @description Null is not stated
             * @example small
             */
            size: string | null;
            suppliers: number;
            places: number;
            placesPerSupplier: number;
        };
        ExposureDto: {
            /** @description Needs asked, each language counted */
            needs: number;
            /** @description Places in all lists of the first five together */
            places: number;
            /** @description All suppliers there are */
            suppliers: number;
            /** @description Suppliers that stood in any of the lists */
            shown: number;
            /** @description 0 is even, near 1 is one supplier always */
            gini: number | null;
            bySize: components["schemas"]["ExposureBySizeDto"][];
        };
        MeasurementDto: {
            /** Format: date-time */
            measuredAt: string;
            /** @example concepts-1 */
            algorithm: string;
            /** @description Version of the concept vocabulary */
            vocabulary: string;
            judgements: components["schemas"]["JudgementsDto"];
            /** @description Records at the time */
            corpus: components["schemas"]["CorpusDto"];
            /**
             * @description Of the intervals
             * @example 0.95
             */
            confidence: number;
            byLanguage: components["schemas"]["FiguresDto"][];
            bySector: components["schemas"]["FiguresDto"][];
            parity: components["schemas"]["ParityDto"][];
            exposure: components["schemas"]["ExposureDto"];
            /** @description Milliseconds that measuring took */
            tookMs: number;
        };
        PreviewTimesDto: {
            /** @description Days looked back upon */
            days: number;
            previews: number;
            /** @description Milliseconds of work, to within a tenth */
            p50Ms: number | null;
            p95Ms: number | null;
        };
        QualityDto: {
            /** @enum {string} */
            status: "measured" | "not-measured-yet";
            /** @description Null until something was measured */
            measurement: components["schemas"]["MeasurementDto"] | null;
            /** @description How long match previews took the workers here */
            previews: components["schemas"]["PreviewTimesDto"];
        };
        RankingFeatureDto: {
            /**
             * @description The `kind` of the reason that it gives
             * @enum {string}
             */
            name: "text" | "concepts" | "neighbours" | "sector" | "references" | "place" | "budget" | "results" | "procedure" | "vector";
            /**
             * @description Points of the score for a full feature
             * @example 24
             */
            points: number;
            meaning: string;
        };
        RankingTargetDto: {
            /** @enum {string} */
            target: "knowledge" | "supplier";
            /** @description Most points first; together 100 */
            features: components["schemas"]["RankingFeatureDto"][];
        };
        RankingConstantDto: {
            /** @example candidateCases */
            name: string;
            /** @example 150 */
            value: number;
            meaning: string;
        };
        RankingFieldDto: {
            /** @example title */
            name: string;
            /** @example 3 */
            weight: number;
        };
        RankingDto: {
            /**
             * @description Changes with any change of scores
             * @example concepts-1
             */
            algorithm: string;
            targets: components["schemas"]["RankingTargetDto"][];
            constants: components["schemas"]["RankingConstantDto"][];
            /** @description How much a word counts by the field it stands in */
            fields: components["schemas"]["RankingFieldDto"][];
        };
        CpvSuggestionInput: {
            /**
             * @description What is needed, in everyday words, in any language
             * @example One in eight booked patients does not come, and staff phone them by hand the day before.
             */
            text: string;
            /**
             * @description Language of the text, ISO 639-1; found out when left out
             * @example en
             */
            language?: string | null;
        };
        SuggestionBasisDto: {
            /**
             * @description Words of the text
             * @example [
             *       "does not come"
             *     ]
             */
            words: string[];
            /**
             * @description The label that they led to
             * @example missed appointment
             */
            label: string;
            /**
             * @description The concept that has the label; null for the official label of the code
             * @example missed-appointment
             */
            concept: string | null;
        };
        CpvSuggestionDto: {
            /** @example 85121000 */
            code: string;
            /** @description The official label in the language of the text, else in English; that of a concept where no official table has been imported */
            label: string;
            /**
             * @description Beside the best of this answer, which has 1
             * @example 1
             */
            score: number;
            /** @description Why, strongest first */
            basis: components["schemas"]["SuggestionBasisDto"][];
        };
        CpvSuggestionsDto: {
            /**
             * @description Language of the text, ISO 639-1
             * @example en
             */
            language: string | null;
            /** @description At most five, best first */
            items: components["schemas"]["CpvSuggestionDto"][];
        };
        ConceptHitDto: {
            /** @example missed-appointment */
            id: string;
            /**
             * @description In the language asked for, else in English
             * @example missed appointment
             */
            label: string;
            /**
             * @description The label that was found, which may be another
             * @example no-show
             */
            found: string;
            /**
             * @example [
             *       "85121000"
             *     ]
             */
            cpv: string[];
        };
        ConceptListDto: {
            /** @description At most 20 */
            items: components["schemas"]["ConceptHitDto"][];
        };
        NamedConceptDto: {
            /** @example missed-appointment */
            id: string;
            /**
             * @description In the language asked for, else in English
             * @example missed appointment
             */
            label: string;
        };
        ConceptDto: {
            /** @example missed-appointment */
            id: string;
            /**
             * @description In the language asked for, else in English
             * @example missed appointment
             */
            label: string;
            /** @enum {string} */
            kind: "need" | "setting" | "people" | "technology" | "activity" | "sector" | "method" | "quality";
            /**
             * @description By language, ISO 639-1; the first is preferred
             * @example {
             *       "en": [
             *         "missed appointment",
             *         "no-show"
             *       ]
             *     }
             */
            labels: {
                [key: string]: string[];
            };
            broader: components["schemas"]["NamedConceptDto"] | null;
            narrower: components["schemas"]["NamedConceptDto"][];
            /**
             * @example [
             *       "85121000"
             *     ]
             */
            cpv: string[];
        };
        SessionDto: {
            /**
             * @description Under which name the token was given out
             * @example admin
             */
            name: string;
        };
        FacetCountDto: {
            /** @example health */
            value: string;
            /** @example 12 */
            count: number;
        };
        /** @description RFC 9457 */
        Problem: {
            /** @example about:blank */
            type: string;
            /** @example Bad request */
            title: string;
            /** @example 400 */
            status: number;
            /**
             * @description Never renamed
             * @example INVALID_INPUT
             */
            code: string;
            /** @description What to do next */
            detail: string;
            requestId: string;
            errors?: {
                /** @example sectors */
                path?: string;
                /** @example sectors must be an array */
                message?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessReport"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessReport"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessReport"];
                };
            };
        };
    };
    KnowledgeController_search: {
        parameters: {
            query?: {
                /** @description From 1 */
                page?: number;
                /** @description Items on a page */
                pageSize?: number;
                /** @description Words in any language */
                q?: string;
                /** @description kind of knowledge item */
                kind?: ("good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide")[];
                /** @description sector */
                sector?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
                /** @description country code */
                country?: ("EU" | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                /** @description procedure */
                procedure?: ("open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other")[];
                /** @description technology, in any case */
                technology?: string[];
                /** @description a CPV code of 8 digits; finds everything below it too */
                cpv?: string[];
                /** @description the id of a concept, found with GET /api/v1/vocabulary/concepts; finds narrower ones too */
                concept?: string[];
                /** @description a two-letter language code */
                language?: string[];
                /** @description Earliest year; records without a year are left out */
                yearFrom?: number;
                /** @description Latest year */
                yearTo?: number;
                /** @description Least budget in euros; records without a budget are left out */
                budgetMin?: number;
                /** @description Greatest budget in euros */
                budgetMax?: number;
                sort?: "relevance" | "newest" | "oldest" | "budget-high" | "budget-low";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgePageDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnowledgeController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnowledgeItemInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeItemDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnowledgeController_get: {
        parameters: {
            query?: {
                /** @description Language of the labels of concepts, ISO 639-1; Accept-Language when left out */
                language?: string | null;
            };
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeItemDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnowledgeController_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnowledgeController_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeItemDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    KnowledgeController_similar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnowledgeListDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_search: {
        parameters: {
            query?: {
                /** @description From 1 */
                page?: number;
                /** @description Items on a page */
                pageSize?: number;
                /** @description Words in any language */
                q?: string;
                /** @description kind of knowledge item */
                kind?: ("good_practice" | "open_library_report" | "study_visit" | "action_plan" | "guide")[];
                /** @description sector */
                sector?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
                /** @description country code */
                country?: ("EU" | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                /** @description procedure */
                procedure?: ("open" | "restricted" | "negotiated" | "competitive-dialogue" | "innovation-partnership" | "pcp" | "ppi" | "design-contest" | "market-consultation" | "other")[];
                /** @description technology, in any case */
                technology?: string[];
                /** @description a CPV code of 8 digits; finds everything below it too */
                cpv?: string[];
                /** @description the id of a concept, found with GET /api/v1/vocabulary/concepts; finds narrower ones too */
                concept?: string[];
                /** @description a two-letter language code */
                language?: string[];
                /** @description Earliest year; records without a year are left out */
                yearFrom?: number;
                /** @description Latest year */
                yearTo?: number;
                /** @description Least budget in euros; records without a budget are left out */
                budgetMin?: number;
                /** @description Greatest budget in euros */
                budgetMax?: number;
                sort?: "relevance" | "newest" | "oldest" | "budget-high" | "budget-low";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierPageDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplierInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_get: {
        parameters: {
            query?: {
                /** @description Language of the labels of concepts, ISO 639-1; Accept-Language when left out */
                language?: string | null;
            };
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SuppliersController_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplierDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_search: {
        parameters: {
            query?: {
                /** @description From 1 */
                page?: number;
                /** @description Items on a page */
                pageSize?: number;
                /** @description Words in any language */
                q?: string;
                /** @description sector */
                sector?: ("health" | "it" | "tourism" | "mobility" | "energy" | "water" | "waste-circular" | "construction" | "education" | "social-care" | "security" | "agri-food" | "environment" | "culture" | "public-administration" | "capacity-building" | "finance")[];
                /** @description country code */
                country?: ("EU" | "AD" | "AE" | "AF" | "AG" | "AI" | "AL" | "AM" | "AO" | "AQ" | "AR" | "AS" | "AT" | "AU" | "AW" | "AX" | "AZ" | "BA" | "BB" | "BD" | "BE" | "BF" | "BG" | "BH" | "BI" | "BJ" | "BL" | "BM" | "BN" | "BO" | "BQ" | "BR" | "BS" | "BT" | "BV" | "BW" | "BY" | "BZ" | "CA" | "CC" | "CD" | "CF" | "CG" | "CH" | "CI" | "CK" | "CL" | "CM" | "CN" | "CO" | "CR" | "CU" | "CV" | "CW" | "CX" | "CY" | "CZ" | "DE" | "DJ" | "DK" | "DM" | "DO" | "DZ" | "EC" | "EE" | "EG" | "EH" | "ER" | "ES" | "ET" | "FI" | "FJ" | "FK" | "FM" | "FO" | "FR" | "GA" | "GB" | "GD" | "GE" | "GF" | "GG" | "GH" | "GI" | "GL" | "GM" | "GN" | "GP" | "GQ" | "GR" | "GS" | "GT" | "GU" | "GW" | "GY" | "HK" | "HM" | "HN" | "HR" | "HT" | "HU" | "ID" | "IE" | "IL" | "IM" | "IN" | "IO" | "IQ" | "IR" | "IS" | "IT" | "JE" | "JM" | "JO" | "JP" | "KE" | "KG" | "KH" | "KI" | "KM" | "KN" | "KP" | "KR" | "KW" | "KY" | "KZ" | "LA" | "LB" | "LC" | "LI" | "LK" | "LR" | "LS" | "LT" | "LU" | "LV" | "LY" | "MA" | "MC" | "MD" | "ME" | "MF" | "MG" | "MH" | "MK" | "ML" | "MM" | "MN" | "MO" | "MP" | "MQ" | "MR" | "MS" | "MT" | "MU" | "MV" | "MW" | "MX" | "MY" | "MZ" | "NA" | "NC" | "NE" | "NF" | "NG" | "NI" | "NL" | "NO" | "NP" | "NR" | "NU" | "NZ" | "OM" | "PA" | "PE" | "PF" | "PG" | "PH" | "PK" | "PL" | "PM" | "PN" | "PR" | "PS" | "PT" | "PW" | "PY" | "QA" | "RE" | "RO" | "RS" | "RU" | "RW" | "SA" | "SB" | "SC" | "SD" | "SE" | "SG" | "SH" | "SI" | "SJ" | "SK" | "SL" | "SM" | "SN" | "SO" | "SR" | "SS" | "ST" | "SV" | "SX" | "SY" | "SZ" | "TC" | "TD" | "TF" | "TG" | "TH" | "TJ" | "TK" | "TL" | "TM" | "TN" | "TO" | "TR" | "TT" | "TV" | "TW" | "TZ" | "UA" | "UG" | "UM" | "US" | "UY" | "UZ" | "VA" | "VC" | "VE" | "VG" | "VI" | "VN" | "VU" | "WF" | "WS" | "YE" | "YT" | "ZA" | "ZM" | "ZW")[];
                /** @description status; drafts are listed to editors alone */
                status?: ("draft" | "published" | "closed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengePageDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChallengeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_get: {
        parameters: {
            query?: {
                /** @description Language of the labels of concepts, ISO 639-1; Accept-Language when left out */
                language?: string | null;
            };
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_delete: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_update: {
        parameters: {
            query?: never;
            header: {
                /** @description Revision as read */
                "If-Match": string;
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChallengeDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengesController_similar: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarChallengesDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengeMatchesController_runs: {
        parameters: {
            query?: {
                /** @description Runs at most */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRunListDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengeMatchesController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    /** @description Where the run is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRunStartedDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengeMatchesController_matches: {
        parameters: {
            query?: {
                /** @description Default both, knowledge first */
                target?: "knowledge" | "supplier";
                /** @description Matches of each target */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchListDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_list: {
        parameters: {
            query?: {
                /** @description From 1 */
                page?: number;
                /** @description Items on a page */
                pageSize?: number;
                targetType?: "knowledge" | "supplier";
                /** @description Reviews of matches that lead to this record */
                targetId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPageDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ReviewsController_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MatchRunsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRunDto"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MatchRunsController_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each event holds a match run as JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["MatchRunDto"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengeBriefingsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefingListDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengeBriefingsController_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BriefingInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description Where the briefing is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefingStartedDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BriefingsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefingDto"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BriefingsController_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each event holds the state of the briefing as JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["BriefingStateDto"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    BriefingsController_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                format: "html" | "docx" | "pdf" | "csv" | "bib";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/pdf": string;
                    "text/csv; charset=utf-8": string;
                    "application/x-bibtex; charset=utf-8": string;
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else changed the record, or it exists already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    MatchPreviewsController_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchPreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPreviewDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer; try again after Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ChallengePreviewsController_similar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarPreviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarChallengesDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    DashboardController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardDto"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer; try again after Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_start: {
        parameters: {
            query?: {
                /** @description Name of the file; its ending tells what it is, else the content type does */
                fileName?: string | null;
                /** @description true checks every row and counts what would be written, and writes nothing */
                checkOnly?: "true" | "false" | null;
            };
            header?: never;
            path: {
                collection: "knowledge" | "suppliers" | "challenges";
            };
            cookie?: never;
        };
        /** @description The file itself: a list of objects, one object to a line, or a table; gzipped or not */
        requestBody: {
            content: {
                "application/json": string;
                "application/x-ndjson": string;
                "text/csv": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description Where the import is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummaryDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body did not arrive in time */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A body of this type is not accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListDto"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDto"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ImportsController_events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each event holds an import as JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["ImportDto"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    QualityController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityDto"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer; try again after Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    RankingController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingDto"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    CpvSuggestionsController_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CpvSuggestionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CpvSuggestionsDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A part of the service does not answer; try again after Retry-After */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VocabularyController_find: {
        parameters: {
            query: {
                /** @description Language of the labels of concepts, ISO 639-1; Accept-Language when left out */
                language?: string | null;
                /** @description Beginnings of words of a label, with or without accents */
                q: string;
            };
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptListDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    VocabularyController_get: {
        parameters: {
            query?: {
                /** @description Language of the labels of concepts, ISO 639-1; Accept-Language when left out */
                language?: string | null;
            };
            header?: {
                /** @description Languages of labels; English otherwise */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConceptDto"];
                };
            };
            /** @description A field is not valid; `errors` names each */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    SessionController_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description No valid token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests from this address */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
