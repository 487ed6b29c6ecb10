/** Rules for AI, messaging and mail, payments and commerce, and tools for product and design. */

import { describe, expect, it } from '@jest/globals'
import { Generator } from '../../../../actions/secret-scan/src/rules/generator.ts'
import { ablyRules } from '../../../../actions/secret-scan/src/rules/providers/ably.ts'
import { anthropicRules } from '../../../../actions/secret-scan/src/rules/providers/anthropic.ts'
import { assemblyaiRules } from '../../../../actions/secret-scan/src/rules/providers/assemblyai.ts'
import { azureOpenaiRules } from '../../../../actions/secret-scan/src/rules/providers/azure-openai.ts'
import { brevoRules } from '../../../../actions/secret-scan/src/rules/providers/brevo.ts'
import { cerebrasRules } from '../../../../actions/secret-scan/src/rules/providers/cerebras.ts'
import { cohereRules } from '../../../../actions/secret-scan/src/rules/providers/cohere.ts'
import { cometRules } from '../../../../actions/secret-scan/src/rules/providers/comet.ts'
import { customerIoRules } from '../../../../actions/secret-scan/src/rules/providers/customer-io.ts'
import { deepgramRules } from '../../../../actions/secret-scan/src/rules/providers/deepgram.ts'
import { deepseekRules } from '../../../../actions/secret-scan/src/rules/providers/deepseek.ts'
import { discordRules } from '../../../../actions/secret-scan/src/rules/providers/discord.ts'
import { elevenlabsRules } from '../../../../actions/secret-scan/src/rules/providers/elevenlabs.ts'
import { exaRules } from '../../../../actions/secret-scan/src/rules/providers/exa.ts'
import { firecrawlRules } from '../../../../actions/secret-scan/src/rules/providers/firecrawl.ts'
import { fireworksRules } from '../../../../actions/secret-scan/src/rules/providers/fireworks.ts'
import { freshdeskRules } from '../../../../actions/secret-scan/src/rules/providers/freshdesk.ts'
import { frontRules } from '../../../../actions/secret-scan/src/rules/providers/front.ts'
import { groqRules } from '../../../../actions/secret-scan/src/rules/providers/groq.ts'
import { huggingFaceRules } from '../../../../actions/secret-scan/src/rules/providers/hugging-face.ts'
import { intercomRules } from '../../../../actions/secret-scan/src/rules/providers/intercom.ts'
import { jinaRules } from '../../../../actions/secret-scan/src/rules/providers/jina.ts'
import { langfuseRules } from '../../../../actions/secret-scan/src/rules/providers/langfuse.ts'
import { langsmithRules } from '../../../../actions/secret-scan/src/rules/providers/langsmith.ts'
import { lineRules } from '../../../../actions/secret-scan/src/rules/providers/line.ts'
import { linkedinRules } from '../../../../actions/secret-scan/src/rules/providers/linkedin.ts'
import { llamaindexRules } from '../../../../actions/secret-scan/src/rules/providers/llamaindex.ts'
import { mailchimpRules } from '../../../../actions/secret-scan/src/rules/providers/mailchimp.ts'
import { mailgunRules } from '../../../../actions/secret-scan/src/rules/providers/mailgun.ts'
import { mattermostRules } from '../../../../actions/secret-scan/src/rules/providers/mattermost.ts'
import { messagebirdRules } from '../../../../actions/secret-scan/src/rules/providers/messagebird.ts'
import { metaRules } from '../../../../actions/secret-scan/src/rules/providers/meta.ts'
import { microsoftTeamsRules } from '../../../../actions/secret-scan/src/rules/providers/microsoft-teams.ts'
import { mistralRules } from '../../../../actions/secret-scan/src/rules/providers/mistral.ts'
import { modalRules } from '../../../../actions/secret-scan/src/rules/providers/modal.ts'
import { nvidiaRules } from '../../../../actions/secret-scan/src/rules/providers/nvidia.ts'
import { onesignalRules } from '../../../../actions/secret-scan/src/rules/providers/onesignal.ts'
import { openaiRules } from '../../../../actions/secret-scan/src/rules/providers/openai.ts'
import { openrouterRules } from '../../../../actions/secret-scan/src/rules/providers/openrouter.ts'
import { perplexityRules } from '../../../../actions/secret-scan/src/rules/providers/perplexity.ts'
import { pineconeRules } from '../../../../actions/secret-scan/src/rules/providers/pinecone.ts'
import { plivoRules } from '../../../../actions/secret-scan/src/rules/providers/plivo.ts'
import { postmarkRules } from '../../../../actions/secret-scan/src/rules/providers/postmark.ts'
import { pubnubRules } from '../../../../actions/secret-scan/src/rules/providers/pubnub.ts'
import { pusherRules } from '../../../../actions/secret-scan/src/rules/providers/pusher.ts'
import { qdrantRules } from '../../../../actions/secret-scan/src/rules/providers/qdrant.ts'
import { redditRules } from '../../../../actions/secret-scan/src/rules/providers/reddit.ts'
import { replicateRules } from '../../../../actions/secret-scan/src/rules/providers/replicate.ts'
import { resendRules } from '../../../../actions/secret-scan/src/rules/providers/resend.ts'
import { rocketChatRules } from '../../../../actions/secret-scan/src/rules/providers/rocket-chat.ts'
import { runpodRules } from '../../../../actions/secret-scan/src/rules/providers/runpod.ts'
import { sendbirdRules } from '../../../../actions/secret-scan/src/rules/providers/sendbird.ts'
import { sendgridRules } from '../../../../actions/secret-scan/src/rules/providers/sendgrid.ts'
import { slackRules } from '../../../../actions/secret-scan/src/rules/providers/slack.ts'
import { sparkpostRules } from '../../../../actions/secret-scan/src/rules/providers/sparkpost.ts'
import { spotifyRules } from '../../../../actions/secret-scan/src/rules/providers/spotify.ts'
import { stabilityRules } from '../../../../actions/secret-scan/src/rules/providers/stability.ts'
import { tavilyRules } from '../../../../actions/secret-scan/src/rules/providers/tavily.ts'
import { telegramRules } from '../../../../actions/secret-scan/src/rules/providers/telegram.ts'
import { tiktokRules } from '../../../../actions/secret-scan/src/rules/providers/tiktok.ts'
import { togetherRules } from '../../../../actions/secret-scan/src/rules/providers/together.ts'
import { twilioRules } from '../../../../actions/secret-scan/src/rules/providers/twilio.ts'
import { twitchRules } from '../../../../actions/secret-scan/src/rules/providers/twitch.ts'
import { twitterRules } from '../../../../actions/secret-scan/src/rules/providers/twitter.ts'
import { vonageRules } from '../../../../actions/secret-scan/src/rules/providers/vonage.ts'
import { voyageRules } from '../../../../actions/secret-scan/src/rules/providers/voyage.ts'
import { weaviateRules } from '../../../../actions/secret-scan/src/rules/providers/weaviate.ts'
import { webexRules } from '../../../../actions/secret-scan/src/rules/providers/webex.ts'
import { weightsAndBiasesRules } from '../../../../actions/secret-scan/src/rules/providers/weights-and-biases.ts'
import { xaiRules } from '../../../../actions/secret-scan/src/rules/providers/xai.ts'
import { zendeskRules } from '../../../../actions/secret-scan/src/rules/providers/zendesk.ts'
import { zoomRules } from '../../../../actions/secret-scan/src/rules/providers/zoom.ts'
import { zulipRules } from '../../../../actions/secret-scan/src/rules/providers/zulip.ts'
import type { Rule } from '../../../../actions/secret-scan/src/rules/rule.ts'
import { matches } from '../../../support/naive-matcher.ts'

const rules: readonly Rule[] = [
  ...ablyRules,
  ...anthropicRules,
  ...assemblyaiRules,
  ...azureOpenaiRules,
  ...brevoRules,
  ...cerebrasRules,
  ...cohereRules,
  ...cometRules,
  ...customerIoRules,
  ...deepgramRules,
  ...deepseekRules,
  ...discordRules,
  ...elevenlabsRules,
  ...exaRules,
  ...firecrawlRules,
  ...fireworksRules,
  ...freshdeskRules,
  ...frontRules,
  ...groqRules,
  ...huggingFaceRules,
  ...intercomRules,
  ...jinaRules,
  ...langfuseRules,
  ...langsmithRules,
  ...lineRules,
  ...linkedinRules,
  ...llamaindexRules,
  ...mailchimpRules,
  ...mailgunRules,
  ...mattermostRules,
  ...messagebirdRules,
  ...metaRules,
  ...microsoftTeamsRules,
  ...mistralRules,
  ...modalRules,
  ...nvidiaRules,
  ...onesignalRules,
  ...openaiRules,
  ...openrouterRules,
  ...perplexityRules,
  ...pineconeRules,
  ...plivoRules,
  ...postmarkRules,
  ...pubnubRules,
  ...pusherRules,
  ...qdrantRules,
  ...redditRules,
  ...replicateRules,
  ...resendRules,
  ...rocketChatRules,
  ...runpodRules,
  ...sendbirdRules,
  ...sendgridRules,
  ...slackRules,
  ...sparkpostRules,
  ...spotifyRules,
  ...stabilityRules,
  ...tavilyRules,
  ...telegramRules,
  ...tiktokRules,
  ...togetherRules,
  ...twilioRules,
  ...twitchRules,
  ...twitterRules,
  ...vonageRules,
  ...voyageRules,
  ...weaviateRules,
  ...webexRules,
  ...weightsAndBiasesRules,
  ...xaiRules,
  ...zendeskRules,
  ...zoomRules,
  ...zulipRules,
]

const table = rules.map((rule) => [rule.id, rule] as const)
const seeds = ['first', 'second', 'third', 'fourth', 'fifth']

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

  it('has keywords of at least three ASCII characters in lower case, each once', () => {
    expect(rule.keywords.filter((keyword) => !/^[!-~]{3,}$/.test(keyword))).toEqual([])
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
    expect([...new Set(twice)]).toEqual([])
  })
})
