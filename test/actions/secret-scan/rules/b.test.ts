/** Rules for AI, messaging and mail, payments and commerce, and tools for product and design. */

import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { ablyRules } from '../../../../actions/secret-scan/src/rules/providers/ably.ts'
import { adyenRules } from '../../../../actions/secret-scan/src/rules/providers/adyen.ts'
import { airtableRules } from '../../../../actions/secret-scan/src/rules/providers/airtable.ts'
import { algoliaRules } from '../../../../actions/secret-scan/src/rules/providers/algolia.ts'
import { alpacaRules } from '../../../../actions/secret-scan/src/rules/providers/alpaca.ts'
import { amplitudeRules } from '../../../../actions/secret-scan/src/rules/providers/amplitude.ts'
import { anthropicRules } from '../../../../actions/secret-scan/src/rules/providers/anthropic.ts'
import { asanaRules } from '../../../../actions/secret-scan/src/rules/providers/asana.ts'
import { assemblyaiRules } from '../../../../actions/secret-scan/src/rules/providers/assemblyai.ts'
import { atlassianRules } from '../../../../actions/secret-scan/src/rules/providers/atlassian.ts'
import { auth0Rules } from '../../../../actions/secret-scan/src/rules/providers/auth0.ts'
import { azureOpenaiRules } from '../../../../actions/secret-scan/src/rules/providers/azure-openai.ts'
import { bigcommerceRules } from '../../../../actions/secret-scan/src/rules/providers/bigcommerce.ts'
import { binanceRules } from '../../../../actions/secret-scan/src/rules/providers/binance.ts'
import { bitfinexRules } from '../../../../actions/secret-scan/src/rules/providers/bitfinex.ts'
import { boxRules } from '../../../../actions/secret-scan/src/rules/providers/box.ts'
import { brevoRules } from '../../../../actions/secret-scan/src/rules/providers/brevo.ts'
import { calendlyRules } from '../../../../actions/secret-scan/src/rules/providers/calendly.ts'
import { cerebrasRules } from '../../../../actions/secret-scan/src/rules/providers/cerebras.ts'
import { chargebeeRules } from '../../../../actions/secret-scan/src/rules/providers/chargebee.ts'
import { checkoutComRules } from '../../../../actions/secret-scan/src/rules/providers/checkout-com.ts'
import { clerkRules } from '../../../../actions/secret-scan/src/rules/providers/clerk.ts'
import { clickupRules } from '../../../../actions/secret-scan/src/rules/providers/clickup.ts'
import { cohereRules } from '../../../../actions/secret-scan/src/rules/providers/cohere.ts'
import { coinbaseRules } from '../../../../actions/secret-scan/src/rules/providers/coinbase.ts'
import { cometRules } from '../../../../actions/secret-scan/src/rules/providers/comet.ts'
import { contentfulRules } from '../../../../actions/secret-scan/src/rules/providers/contentful.ts'
import { customerIoRules } from '../../../../actions/secret-scan/src/rules/providers/customer-io.ts'
import { deepgramRules } from '../../../../actions/secret-scan/src/rules/providers/deepgram.ts'
import { deepseekRules } from '../../../../actions/secret-scan/src/rules/providers/deepseek.ts'
import { discordRules } from '../../../../actions/secret-scan/src/rules/providers/discord.ts'
import { dropboxRules } from '../../../../actions/secret-scan/src/rules/providers/dropbox.ts'
import { easypostRules } from '../../../../actions/secret-scan/src/rules/providers/easypost.ts'
import { elevenlabsRules } from '../../../../actions/secret-scan/src/rules/providers/elevenlabs.ts'
import { exaRules } from '../../../../actions/secret-scan/src/rules/providers/exa.ts'
import { figmaRules } from '../../../../actions/secret-scan/src/rules/providers/figma.ts'
import { firecrawlRules } from '../../../../actions/secret-scan/src/rules/providers/firecrawl.ts'
import { fireworksRules } from '../../../../actions/secret-scan/src/rules/providers/fireworks.ts'
import { flutterwaveRules } from '../../../../actions/secret-scan/src/rules/providers/flutterwave.ts'
import { frameIoRules } from '../../../../actions/secret-scan/src/rules/providers/frame-io.ts'
import { freshdeskRules } from '../../../../actions/secret-scan/src/rules/providers/freshdesk.ts'
import { frontRules } from '../../../../actions/secret-scan/src/rules/providers/front.ts'
import { ghostRules } from '../../../../actions/secret-scan/src/rules/providers/ghost.ts'
import { gocardlessRules } from '../../../../actions/secret-scan/src/rules/providers/gocardless.ts'
import { groqRules } from '../../../../actions/secret-scan/src/rules/providers/groq.ts'
import { hubspotRules } from '../../../../actions/secret-scan/src/rules/providers/hubspot.ts'
import { huggingFaceRules } from '../../../../actions/secret-scan/src/rules/providers/hugging-face.ts'
import { iftttRules } from '../../../../actions/secret-scan/src/rules/providers/ifttt.ts'
import { intercomRules } from '../../../../actions/secret-scan/src/rules/providers/intercom.ts'
import { jinaRules } from '../../../../actions/secret-scan/src/rules/providers/jina.ts'
import { klarnaRules } from '../../../../actions/secret-scan/src/rules/providers/klarna.ts'
import { klaviyoRules } from '../../../../actions/secret-scan/src/rules/providers/klaviyo.ts'
import { krakenRules } from '../../../../actions/secret-scan/src/rules/providers/kraken.ts'
import { langfuseRules } from '../../../../actions/secret-scan/src/rules/providers/langfuse.ts'
import { langsmithRules } from '../../../../actions/secret-scan/src/rules/providers/langsmith.ts'
import { launchdarklyRules } from '../../../../actions/secret-scan/src/rules/providers/launchdarkly.ts'
import { lemonSqueezyRules } from '../../../../actions/secret-scan/src/rules/providers/lemon-squeezy.ts'
import { lineRules } from '../../../../actions/secret-scan/src/rules/providers/line.ts'
import { linearRules } from '../../../../actions/secret-scan/src/rules/providers/linear.ts'
import { linkedinRules } from '../../../../actions/secret-scan/src/rules/providers/linkedin.ts'
import { llamaindexRules } from '../../../../actions/secret-scan/src/rules/providers/llamaindex.ts'
import { lobRules } from '../../../../actions/secret-scan/src/rules/providers/lob.ts'
import { mailchimpRules } from '../../../../actions/secret-scan/src/rules/providers/mailchimp.ts'
import { mailgunRules } from '../../../../actions/secret-scan/src/rules/providers/mailgun.ts'
import { makeRules } from '../../../../actions/secret-scan/src/rules/providers/make.ts'
import { mapboxRules } from '../../../../actions/secret-scan/src/rules/providers/mapbox.ts'
import { mattermostRules } from '../../../../actions/secret-scan/src/rules/providers/mattermost.ts'
import { messagebirdRules } from '../../../../actions/secret-scan/src/rules/providers/messagebird.ts'
import { metaRules } from '../../../../actions/secret-scan/src/rules/providers/meta.ts'
import { microsoftTeamsRules } from '../../../../actions/secret-scan/src/rules/providers/microsoft-teams.ts'
import { mistralRules } from '../../../../actions/secret-scan/src/rules/providers/mistral.ts'
import { mixpanelRules } from '../../../../actions/secret-scan/src/rules/providers/mixpanel.ts'
import { modalRules } from '../../../../actions/secret-scan/src/rules/providers/modal.ts'
import { mollieRules } from '../../../../actions/secret-scan/src/rules/providers/mollie.ts'
import { mondayRules } from '../../../../actions/secret-scan/src/rules/providers/monday.ts'
import { n8nRules } from '../../../../actions/secret-scan/src/rules/providers/n8n.ts'
import { notionRules } from '../../../../actions/secret-scan/src/rules/providers/notion.ts'
import { nvidiaRules } from '../../../../actions/secret-scan/src/rules/providers/nvidia.ts'
import { oktaRules } from '../../../../actions/secret-scan/src/rules/providers/okta.ts'
import { onesignalRules } from '../../../../actions/secret-scan/src/rules/providers/onesignal.ts'
import { openaiRules } from '../../../../actions/secret-scan/src/rules/providers/openai.ts'
import { openrouterRules } from '../../../../actions/secret-scan/src/rules/providers/openrouter.ts'
import { optimizelyRules } from '../../../../actions/secret-scan/src/rules/providers/optimizely.ts'
import { paddleRules } from '../../../../actions/secret-scan/src/rules/providers/paddle.ts'
import { paypalRules } from '../../../../actions/secret-scan/src/rules/providers/paypal.ts'
import { paystackRules } from '../../../../actions/secret-scan/src/rules/providers/paystack.ts'
import { perplexityRules } from '../../../../actions/secret-scan/src/rules/providers/perplexity.ts'
import { pineconeRules } from '../../../../actions/secret-scan/src/rules/providers/pinecone.ts'
import { pipedriveRules } from '../../../../actions/secret-scan/src/rules/providers/pipedrive.ts'
import { plaidRules } from '../../../../actions/secret-scan/src/rules/providers/plaid.ts'
import { plivoRules } from '../../../../actions/secret-scan/src/rules/providers/plivo.ts'
import { posthogRules } from '../../../../actions/secret-scan/src/rules/providers/posthog.ts'
import { postmanRules } from '../../../../actions/secret-scan/src/rules/providers/postman.ts'
import { postmarkRules } from '../../../../actions/secret-scan/src/rules/providers/postmark.ts'
import { prismicRules } from '../../../../actions/secret-scan/src/rules/providers/prismic.ts'
import { pubnubRules } from '../../../../actions/secret-scan/src/rules/providers/pubnub.ts'
import { pusherRules } from '../../../../actions/secret-scan/src/rules/providers/pusher.ts'
import { qdrantRules } from '../../../../actions/secret-scan/src/rules/providers/qdrant.ts'
import { razorpayRules } from '../../../../actions/secret-scan/src/rules/providers/razorpay.ts'
import { readmeRules } from '../../../../actions/secret-scan/src/rules/providers/readme.ts'
import { recurlyRules } from '../../../../actions/secret-scan/src/rules/providers/recurly.ts'
import { redditRules } from '../../../../actions/secret-scan/src/rules/providers/reddit.ts'
import { replicateRules } from '../../../../actions/secret-scan/src/rules/providers/replicate.ts'
import { resendRules } from '../../../../actions/secret-scan/src/rules/providers/resend.ts'
import { retoolRules } from '../../../../actions/secret-scan/src/rules/providers/retool.ts'
import { rocketChatRules } from '../../../../actions/secret-scan/src/rules/providers/rocket-chat.ts'
import { runpodRules } from '../../../../actions/secret-scan/src/rules/providers/runpod.ts'
import { salesforceRules } from '../../../../actions/secret-scan/src/rules/providers/salesforce.ts'
import { sanityRules } from '../../../../actions/secret-scan/src/rules/providers/sanity.ts'
import { scalingoRules } from '../../../../actions/secret-scan/src/rules/providers/scalingo.ts'
import { segmentRules } from '../../../../actions/secret-scan/src/rules/providers/segment.ts'
import { sendbirdRules } from '../../../../actions/secret-scan/src/rules/providers/sendbird.ts'
import { sendgridRules } from '../../../../actions/secret-scan/src/rules/providers/sendgrid.ts'
import { shippoRules } from '../../../../actions/secret-scan/src/rules/providers/shippo.ts'
import { shopifyRules } from '../../../../actions/secret-scan/src/rules/providers/shopify.ts'
import { slackRules } from '../../../../actions/secret-scan/src/rules/providers/slack.ts'
import { sparkpostRules } from '../../../../actions/secret-scan/src/rules/providers/sparkpost.ts'
import { splitRules } from '../../../../actions/secret-scan/src/rules/providers/split.ts'
import { spotifyRules } from '../../../../actions/secret-scan/src/rules/providers/spotify.ts'
import { squareRules } from '../../../../actions/secret-scan/src/rules/providers/square.ts'
import { stabilityRules } from '../../../../actions/secret-scan/src/rules/providers/stability.ts'
import { statsigRules } from '../../../../actions/secret-scan/src/rules/providers/statsig.ts'
import { storyblokRules } from '../../../../actions/secret-scan/src/rules/providers/storyblok.ts'
import { stripeRules } from '../../../../actions/secret-scan/src/rules/providers/stripe.ts'
import { stytchRules } from '../../../../actions/secret-scan/src/rules/providers/stytch.ts'
import { tavilyRules } from '../../../../actions/secret-scan/src/rules/providers/tavily.ts'
import { telegramRules } from '../../../../actions/secret-scan/src/rules/providers/telegram.ts'
import { tiktokRules } from '../../../../actions/secret-scan/src/rules/providers/tiktok.ts'
import { todoistRules } from '../../../../actions/secret-scan/src/rules/providers/todoist.ts'
import { togetherRules } from '../../../../actions/secret-scan/src/rules/providers/together.ts'
import { trelloRules } from '../../../../actions/secret-scan/src/rules/providers/trello.ts'
import { twilioRules } from '../../../../actions/secret-scan/src/rules/providers/twilio.ts'
import { twitchRules } from '../../../../actions/secret-scan/src/rules/providers/twitch.ts'
import { twitterRules } from '../../../../actions/secret-scan/src/rules/providers/twitter.ts'
import { typeformRules } from '../../../../actions/secret-scan/src/rules/providers/typeform.ts'
import { vonageRules } from '../../../../actions/secret-scan/src/rules/providers/vonage.ts'
import { voyageRules } from '../../../../actions/secret-scan/src/rules/providers/voyage.ts'
import { weaviateRules } from '../../../../actions/secret-scan/src/rules/providers/weaviate.ts'
import { webexRules } from '../../../../actions/secret-scan/src/rules/providers/webex.ts'
import { webflowRules } from '../../../../actions/secret-scan/src/rules/providers/webflow.ts'
import { weightsAndBiasesRules } from '../../../../actions/secret-scan/src/rules/providers/weights-and-biases.ts'
import { wiseRules } from '../../../../actions/secret-scan/src/rules/providers/wise.ts'
import { woocommerceRules } from '../../../../actions/secret-scan/src/rules/providers/woocommerce.ts'
import { wordpressRules } from '../../../../actions/secret-scan/src/rules/providers/wordpress.ts'
import { workosRules } from '../../../../actions/secret-scan/src/rules/providers/workos.ts'
import { xaiRules } from '../../../../actions/secret-scan/src/rules/providers/xai.ts'
import { zapierRules } from '../../../../actions/secret-scan/src/rules/providers/zapier.ts'
import { zendeskRules } from '../../../../actions/secret-scan/src/rules/providers/zendesk.ts'
import { zoomRules } from '../../../../actions/secret-scan/src/rules/providers/zoom.ts'
import { zulipRules } from '../../../../actions/secret-scan/src/rules/providers/zulip.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { matches } from '../../../support/naive-matcher.ts'

const rules: readonly Rule[] = [
  ...ablyRules,
  ...adyenRules,
  ...airtableRules,
  ...algoliaRules,
  ...alpacaRules,
  ...amplitudeRules,
  ...anthropicRules,
  ...asanaRules,
  ...assemblyaiRules,
  ...atlassianRules,
  ...auth0Rules,
  ...azureOpenaiRules,
  ...bigcommerceRules,
  ...binanceRules,
  ...bitfinexRules,
  ...boxRules,
  ...brevoRules,
  ...calendlyRules,
  ...cerebrasRules,
  ...chargebeeRules,
  ...checkoutComRules,
  ...clerkRules,
  ...clickupRules,
  ...cohereRules,
  ...coinbaseRules,
  ...cometRules,
  ...contentfulRules,
  ...customerIoRules,
  ...deepgramRules,
  ...deepseekRules,
  ...discordRules,
  ...dropboxRules,
  ...easypostRules,
  ...elevenlabsRules,
  ...exaRules,
  ...figmaRules,
  ...firecrawlRules,
  ...fireworksRules,
  ...flutterwaveRules,
  ...frameIoRules,
  ...freshdeskRules,
  ...frontRules,
  ...ghostRules,
  ...gocardlessRules,
  ...groqRules,
  ...hubspotRules,
  ...huggingFaceRules,
  ...iftttRules,
  ...intercomRules,
  ...jinaRules,
  ...klarnaRules,
  ...klaviyoRules,
  ...krakenRules,
  ...langfuseRules,
  ...langsmithRules,
  ...launchdarklyRules,
  ...lemonSqueezyRules,
  ...lineRules,
  ...linearRules,
  ...linkedinRules,
  ...llamaindexRules,
  ...lobRules,
  ...mailchimpRules,
  ...mailgunRules,
  ...makeRules,
  ...mapboxRules,
  ...mattermostRules,
  ...messagebirdRules,
  ...metaRules,
  ...microsoftTeamsRules,
  ...mistralRules,
  ...mixpanelRules,
  ...modalRules,
  ...mollieRules,
  ...mondayRules,
  ...n8nRules,
  ...notionRules,
  ...nvidiaRules,
  ...oktaRules,
  ...onesignalRules,
  ...openaiRules,
  ...openrouterRules,
  ...optimizelyRules,
  ...paddleRules,
  ...paypalRules,
  ...paystackRules,
  ...perplexityRules,
  ...pineconeRules,
  ...pipedriveRules,
  ...plaidRules,
  ...plivoRules,
  ...posthogRules,
  ...postmanRules,
  ...postmarkRules,
  ...prismicRules,
  ...pubnubRules,
  ...pusherRules,
  ...qdrantRules,
  ...razorpayRules,
  ...readmeRules,
  ...recurlyRules,
  ...redditRules,
  ...replicateRules,
  ...resendRules,
  ...retoolRules,
  ...rocketChatRules,
  ...runpodRules,
  ...salesforceRules,
  ...sanityRules,
  ...scalingoRules,
  ...segmentRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...shippoRules,
  ...shopifyRules,
  ...slackRules,
  ...sparkpostRules,
  ...splitRules,
  ...spotifyRules,
  ...squareRules,
  ...stabilityRules,
  ...statsigRules,
  ...storyblokRules,
  ...stripeRules,
  ...stytchRules,
  ...tavilyRules,
  ...telegramRules,
  ...tiktokRules,
  ...todoistRules,
  ...togetherRules,
  ...trelloRules,
  ...twilioRules,
  ...twitchRules,
  ...twitterRules,
  ...typeformRules,
  ...vonageRules,
  ...voyageRules,
  ...weaviateRules,
  ...webexRules,
  ...webflowRules,
  ...weightsAndBiasesRules,
  ...wiseRules,
  ...woocommerceRules,
  ...wordpressRules,
  ...workosRules,
  ...xaiRules,
  ...zapierRules,
  ...zendeskRules,
  ...zoomRules,
  ...zulipRules,
]

const table = rules.map((rule) => [rule.id, rule] as const)
const seeds = ['first', 'second', 'third', 'fourth', 'fifth']

/** Clerk's secret keys look like Stripe's: only the name tells them apart, so Clerk's rules have the longer keywords. */
const alike = ['clerk-secret-key is also stripe-live-key', 'clerk-test-key is also stripe-test-key']

/** Numbers of the texts for which `holds` says yes: a test that fails must not print the texts. */
const numbersOf = (texts: readonly string[], holds: (text: string) => boolean) =>
  texts.flatMap((text, number) => (holds(text) ? [number] : []))

describe.each(table)('the rule %s', (_, rule) => {
  it.each(seeds)('finds each of its positive examples, seed %s', (seed) => {
    const texts = rule.positives(new Generator(`${rule.id}/${seed}`))
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(numbersOf(texts, (text) => matches(rule, text).length !== 1)).toEqual([])
  })

  it.each(seeds)('leaves each of its negative examples alone, seed %s', (seed) => {
    const texts = rule.negatives(new Generator(`${rule.id}/${seed}`))
    expect(texts.length).toBeGreaterThanOrEqual(3)
    expect(numbersOf(texts, (text) => matches(rule, text).length > 0)).toEqual([])
  })

  it('makes its examples anew from each seed, and the same ones from the same seed', () => {
    const made = (seed: string) => rule.positives(new Generator(seed)).flatMap((text) => matches(rule, text))
    expect(numbersOf(made('one'), (secret) => made('two').includes(secret))).toEqual([])
    expect(numbersOf(made('one'), (secret) => !made('one').includes(secret))).toEqual([])
    expect(new Set(made('one')).size).toBe(made('one').length)
  })

  it('finds nothing in plain prose that has its keywords', () => {
    const prose = rule.keywords.map(
      (keyword) => `The ${keyword} is set: see ${keyword} = "value" or '${keyword}'.`,
    )
    expect(numbersOf(prose, (text) => matches(rule, text).length > 0)).toEqual([])
  })

  it('proves none of its positive examples wrong, and its first one right where it proves anything', () => {
    const secrets = rule.positives(new Generator(rule.id)).flatMap((text) => matches(rule, text))
    const grades = secrets.map((secret) => rule.prove?.(secret).grade)
    expect(grades).not.toContain('invalid')
    if (rule.prove) expect(grades[0]).toBe('valid')
  })

  it('has keywords of at least three ASCII characters in lower case, each once', () => {
    expect(rule.keywords.filter((keyword) => !/^[ -~]{3,}$/.test(keyword))).toEqual([])
    expect(rule.keywords).toEqual(rule.keywords.map((keyword) => keyword.toLowerCase()))
    expect(new Set(rule.keywords).size).toBe(rule.keywords.length)
  })

  it('says what it opens and how to revoke it, with pages on the web', () => {
    expect(rule.opens).toMatch(/^[^.]{10,}[^.]$/)
    expect(rule.revoke.steps).toMatch(/^[A-Z][^\n]{15,}\.$/)
    expect(rule.revoke.url).toMatch(/^https:\/\/[^\s]+$/)
    expect(rule.source).toMatch(/^(?:https:\/\/[^\s]+)?$/)
    expect(rule.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
  })
})

describe('the rules together', () => {
  it('have ids that are unique', () => {
    const ids = rules.map((rule) => rule.id)
    expect(ids.filter((id, number) => ids.indexOf(id) !== number)).toEqual([])
  })

  it('never call one credential that of two providers with high confidence', () => {
    const sure = rules.filter((rule) => rule.confidence === 'high')
    const twice = sure.flatMap((rule) =>
      rule.positives(new Generator(rule.id)).flatMap((text) => {
        const own = matches(rule, text)
        const others = sure.filter((other) => other.provider !== rule.provider)
        return others
          .filter((other) => matches(other, text).some((secret) => own.includes(secret)))
          .map((other) => `${rule.id} is also ${other.id}`)
      }),
    )
    expect([...new Set(twice)]).toEqual(alike)
  })
})
